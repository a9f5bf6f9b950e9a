import { apiApp } from "../../api.ts";
import { addressRoutes } from "./addresses.ts";
import { ownCartRoutes } from "./cart.ts";
import { confirmationRoutes } from "./confirmations.ts";
import { emailRoutes } from "./email.ts";
import { identityRoutes } from "./identities.ts";
import { historyRoutes } from "./orders.ts";
import { passwordRoutes } from "./passwords.ts";
import { privacyRoutes } from "./privacy.ts";
import { profileRoutes } from "./profile.ts";
import { registrationRoutes } from "./registration.ts";
import { sessionRoutes } from "./sessions.ts";
import { signInRoutes } from "./sign-in.ts";
import { signInLinkRoutes } from "./sign-in-links.ts";

/** What shoppers do about themselves: open an account, sign in, and see and change what is theirs. */
export const accountRoutes = apiApp();

for (const routes of [
  registrationRoutes,
  confirmationRoutes,
  signInRoutes,
  signInLinkRoutes,
  passwordRoutes,
  emailRoutes,
  profileRoutes,
  addressRoutes,
  sessionRoutes,
  identityRoutes,
  historyRoutes,
  ownCartRoutes,
  privacyRoutes,
])
  accountRoutes.route("/", routes);
