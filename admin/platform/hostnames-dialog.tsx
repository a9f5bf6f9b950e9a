import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type Merchant, platform } from "./calls.ts";
import { hostnamesIn, isHostname } from "./hostname.ts";
import { usePlatformWords } from "./words.ts";

interface HostnamesProps {
  merchant: Merchant;
  onDone: () => void;
  onClose: () => void;
}

interface SiteForm {
  channel_id: string;
  hostnames: string;
  url: string;
}

/** The hostnames of each of a merchant's sites; all of them are set at once. */
export function HostnamesDialog({ merchant, onDone, onClose }: HostnamesProps) {
  const words = usePlatformWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const sites = merchant.channels.filter((channel) => channel.kind === "web");
  const { control, handleSubmit } = useForm<{ sites: SiteForm[] }>({
    defaultValues: {
      sites: sites.map(({ id, hostnames, url }) => ({
        channel_id: id,
        hostnames: hostnames.join("\n"),
        url: url ?? "",
      })),
    },
  });
  const save = useMutation({
    mutationFn: (form: { sites: SiteForm[] }) =>
      platform.setHostnames(merchant.id, {
        channels: form.sites.map(({ channel_id, hostnames, url }) => ({
          channel_id,
          hostnames: hostnamesIn(hostnames),
          url: url.trim() || null,
        })),
      }),
    onSuccess: onDone,
  });
  return (
    <Dialog title={words("merchant.sites.title", { name: merchant.name })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => save.mutate(form))(event)}>
        <div className="dialog-body form">
          {save.error && (
            <Notice tone="danger" title={adminWords("failed.title")}>
              <p>
                {isProblem(save.error, "slug_taken")
                  ? words("merchant.sites.taken")
                  : problemText(save.error)}
              </p>
            </Notice>
          )}
          {sites.map((site, index) => (
            <fieldset key={site.id} className="form platform-site">
              <legend>{site.name}</legend>
              <FormTextField
                control={control}
                name={`sites.${index}.hostnames`}
                rules={{
                  validate: (typed) => {
                    const wrong = hostnamesIn(String(typed)).find((name) => !isHostname(name));
                    return wrong === undefined || words("merchant.sites.hostnames.wrong", { name: wrong });
                  },
                }}
                label={words("merchant.sites.hostnames")}
                hint={words("merchant.sites.hostnames.hint")}
                rows={2}
                spellCheck="false"
                autoFocus={index === 0}
              />
              <FormTextField
                control={control}
                name={`sites.${index}.url`}
                rules={{
                  validate: (typed) =>
                    String(typed).trim() === "" ||
                    /^https?:\/\/\S+$/.test(String(typed).trim()) ||
                    words("merchant.sites.address.wrong"),
                }}
                label={words("merchant.sites.address")}
                hint={words("merchant.sites.address.hint")}
                type="url"
              />
            </fieldset>
          ))}
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("merchant.sites.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
