import type { ReactNode } from "react";
import { useShop } from "../shop.ts";
import { Page } from "./page.tsx";

const STEPS = ["delivery", "payment", "done"] as const;

interface CheckoutFrameProps {
  step: (typeof STEPS)[number];
  children: ReactNode;
  /** The order in short, beside the form; below it on phones. */
  aside?: ReactNode;
}

/** The checkout's own quiet frame: where one is, the form, the order. */
export function CheckoutFrame({ step, children, aside }: CheckoutFrameProps) {
  const { t } = useShop();
  const here = STEPS.indexOf(step);
  return (
    <Page title={`${t("checkout.title")}: ${t(`checkout.step.${step}`)}`} indexed={false}>
      <div className="checkout">
        <div className="checkout-head">
          <h1>{t("checkout.title")}</h1>
          <nav aria-label={t("checkout.progress")}>
            <ol className="plain steps">
              {STEPS.map((name, index) => (
                <li
                  key={name}
                  aria-current={index === here ? "step" : undefined}
                  data-done={index < here || undefined}
                >
                  {index < here && name === "delivery" ? (
                    <a href="/checkout">{t(`checkout.step.${name}`)}</a>
                  ) : (
                    <span>{t(`checkout.step.${name}`)}</span>
                  )}
                  {index < here && <span className="visually-hidden"> ({t("checkout.step_done")})</span>}
                </li>
              ))}
            </ol>
          </nav>
        </div>
        <div className="checkout-columns">
          <div className="checkout-form">{children}</div>
          {aside}
        </div>
      </div>
    </Page>
  );
}
