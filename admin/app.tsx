import { QueryClientProvider } from "@tanstack/react-query";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { RouterProvider } from "react-router/dom";
import { Toasts } from "./components/toast.tsx";
import { queries } from "./queries.ts";
import { router } from "./routes.tsx";
import { localeOf, usePreferences } from "./session/preferences.ts";

export function App() {
  const { language } = usePreferences();
  return (
    <I18nProvider locale={localeOf(language)}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
