import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useBlocker } from "react-router";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Page } from "../components/page.tsx";
import { say } from "../components/toast.tsx";
import type { Product } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { contentLocales, currenciesOf, useChannels } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DetailsPanel } from "./details-panel.tsx";
import { LanguageTabs } from "./language-tabs.tsx";
import { OptionsPanel } from "./options-panel.tsx";
import { PicturesPanel } from "./pictures-panel.tsx";
import type { ProductForm } from "./product-form.ts";
import { ShelfPanel, StatusPanel } from "./side-panels.tsx";
import { useSave } from "./use-save.ts";
import { VariantsPanel } from "./variants-panel.tsx";
import { WordsPanel } from "./words-panel.tsx";

interface EditorProps {
  /** Null for one that is not stored yet. */
  product: Product | null;
  start: ProductForm;
  title: string;
}

/** Everything about a product on one page, saved as a whole. */
export function ProductEditor({ product, start, title }: EditorProps) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const channels = useChannels();
  const locales = contentLocales(channels);
  const currencies = currenciesOf(channels);
  const [chosen, setChosen] = useState<string | null>(null);
  const locale = chosen && locales.includes(chosen) ? chosen : (locales[0] ?? "en");
  const mayEdit = may(staff, "catalog.product.edit");

  const form = useForm<ProductForm>({ defaultValues: start, mode: "onTouched", disabled: !mayEdit });
  const { isDirty } = form.formState;
  const leaving = useRef(false);
  const saving = useSave(product, form, () => {
    leaving.current = true;
  });
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !leaving.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isDirty]);

  const end = (ending: "save" | "publish" | "unpublish") =>
    void form.handleSubmit(
      () => saving.save(ending),
      () => say(words("product.check"), "danger"),
    )();
  const changed =
    product !== null && product.published_version !== null && product.published_version !== product.version;
  const published = product?.status === "published";
  const languages = { locales, locale, onLocale: setChosen, name: format.language };
  return (
    <Page
      title={title}
      back={{ to: "/products", label: words("nav.products") }}
      sticky
      actions={
        <>
          <LanguageTabs {...languages} />
          {mayEdit && (
            <>
              {isDirty && product && (
                <Button look="quiet" onPress={() => form.reset(start)}>
                  {words("product.discard")}
                </Button>
              )}
              <Button onPress={() => end("save")} isDisabled={!isDirty} isPending={saving.pending === "save"}>
                {words("product.save")}
              </Button>
              <Button
                look="primary"
                onPress={() => end("publish")}
                isDisabled={published && !changed && !isDirty}
                isPending={saving.pending === "publish"}
              >
                {words(isDirty ? "product.save_publish" : "product.publish")}
              </Button>
            </>
          )}
        </>
      }
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isDirty) end("save");
        }}
      >
        <div className="detail">
          <div className="detail-main">
            <WordsPanel form={form} isNew={product === null} {...languages} />
            <PicturesPanel form={form} {...languages} disabled={!mayEdit} />
            <OptionsPanel form={form} {...languages} disabled={!mayEdit} />
          </div>
          <div className="detail-side">
            <StatusPanel
              product={product}
              changed={changed}
              channels={channels}
              {...(mayEdit && published && { onUnpublish: () => end("unpublish") })}
              unpublishing={saving.pending === "unpublish"}
            />
            <ShelfPanel form={form} disabled={!mayEdit} />
          </div>
        </div>
        <VariantsPanel form={form} currencies={currencies} locale={locale} disabled={!mayEdit} />
        <DetailsPanel form={form} {...languages} disabled={!mayEdit} />
      </form>
      {saving.theirs && (
        <ConflictDialog
          mine={form.getValues()}
          theirs={saving.theirs}
          pending={saving.pending !== null}
          onKeepMine={saving.keepMine}
          onTakeTheirs={saving.takeTheirs}
          onClose={saving.closeConflict}
        />
      )}
      {blocker.state === "blocked" && (
        <Confirm
          title={words("product.leave.title")}
          action={words("product.leave.action")}
          danger
          onConfirm={() => blocker.proceed()}
          onClose={() => blocker.reset()}
        >
          <p>{words("product.leave.text")}</p>
        </Confirm>
      )}
    </Page>
  );
}

/** What panels with texts in several languages share. */
export interface Languages {
  locales: readonly string[];
  locale: string;
  onLocale: (locale: string) => void;
  name: (locale: string) => string;
}
