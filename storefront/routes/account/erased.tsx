import { Door } from "../../components/account/door.tsx";
import { useShop } from "../../shop.ts";

/** The end of an account: nobody is signed in any more. */
export default function ErasedPage() {
  const { t } = useShop();
  return (
    <Door title={t("erasure.done_title")} intro={t("erasure.done_text")}>
      <p>
        <a className="button" href="/">
          {t("erasure.done_home")}
        </a>
      </p>
    </Door>
  );
}
