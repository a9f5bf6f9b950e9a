import { Navigate } from "react-router";
import { Guarded } from "../components/forbidden.tsx";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { Component as Clients } from "./clients-page.tsx";

/** Where integrations begin: with clients, or with webhooks for whoever sees only those. */
export function Component() {
  const staff = useStaff();
  if (!may(staff, "api_client.view") && may(staff, "webhook.view"))
    return <Navigate to="/integrations/webhooks" replace />;
  return (
    <Guarded needs="api_client.view">
      <Clients />
    </Guarded>
  );
}
