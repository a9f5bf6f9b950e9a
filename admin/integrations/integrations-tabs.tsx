import { NavLink } from "react-router";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWebhookWords } from "./webhooks/words.ts";

/** Programs that call, and programs that are called: side by side. */
export function IntegrationsTabs() {
  const words = useWebhookWords();
  const staff = useStaff();
  if (!may(staff, "api_client.view") || !may(staff, "webhook.view")) return null;
  return (
    <nav className="view-tabs" aria-label={words("webhooks.tabs")}>
      <NavLink to="/integrations" end className="view-tab">
        {words("webhooks.tab.clients")}
      </NavLink>
      <NavLink to="/integrations/webhooks" end className="view-tab">
        {words("webhooks.tab")}
      </NavLink>
    </nav>
  );
}
