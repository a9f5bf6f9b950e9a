import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { say } from "../components/toast.tsx";
import type { Staff } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { platform } from "./calls.ts";
import { usePlatformWords } from "./words.ts";

interface BannerProps {
  staff: Staff;
  visit: NonNullable<Staff["visit"]>;
}

/** Says over every page that an operator looks in, and lets them leave. */
export default function VisitBanner({ staff, visit }: BannerProps) {
  const words = usePlatformWords();
  const format = useFormat();
  const problemText = useProblemText();
  const leave = () => window.location.assign(`/admin/platform/merchants/${staff.merchant.id}`);
  useEffect(() => {
    // It ends by itself, too; what stands on the screen is then nobody's to see.
    const timer = setTimeout(leave, Math.max(0, Date.parse(visit.ends_at) - Date.now()));
    return () => clearTimeout(timer);
  });
  const end = useMutation({
    mutationFn: platform.endVisit,
    onSuccess: leave,
    onError: (error) => say(problemText(error), "danger"),
  });
  return (
    <section className="visit-banner" aria-label={words("merchant.visit")}>
      <Icon name="search" />
      <span className="visit-banner-text">
        <strong>{words("visit.banner", { merchant: staff.merchant.name, name: staff.name })}</strong>
        <span>{words("visit.reason", { reason: visit.reason })}</span>
        <span>
          <time dateTime={visit.ends_at}>{words("visit.ends", { at: format.time(visit.ends_at) })}</time>
        </span>
      </span>
      <Button onPress={() => end.mutate()} isPending={end.isPending}>
        {words("visit.end")}
      </Button>
    </section>
  );
}
