import { apiApp } from "../../api.ts";
import { accessDecisionRoutes } from "./access-decisions.ts";
import { accessRequestRoutes } from "./access-requests.ts";
import { admissionRoutes } from "./admission.ts";
import { alertRoutes } from "./alerts.ts";
import { auditRoutes } from "./audit-log.ts";
import { deviceRoutes } from "./devices.ts";
import { identityProviderRoutes } from "./identity-providers.ts";
import { invitationRoutes } from "./invitations.ts";
import { roleRoutes } from "./roles.ts";
import { securityRoutes } from "./security.ts";
import { staffRoutes } from "./staff.ts";

/** Who works for the merchant, what they may do, what they did, and how they sign in. */
export const peopleRoutes = apiApp();

for (const routes of [
  staffRoutes,
  invitationRoutes,
  admissionRoutes,
  roleRoutes,
  accessRequestRoutes,
  accessDecisionRoutes,
  auditRoutes,
  alertRoutes,
  deviceRoutes,
  securityRoutes,
  identityProviderRoutes,
])
  peopleRoutes.route("/", routes);
