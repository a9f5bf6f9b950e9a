import type { Permission } from "#commerce/access/permissions.ts";
import type { settingsEn } from "#ui/i18n/settings.en.ts";
import type { Staff } from "../model.ts";
import { may } from "../session/permissions.ts";

interface Section {
  readonly to: string;
  readonly key: keyof typeof settingsEn;
  readonly needs: Permission;
}

/** The parts of the settings, in their order. */
const SECTIONS: readonly Section[] = [
  { to: "/settings/tills", key: "settings.tab.tills", needs: "till.device.view" },
  { to: "/settings/security", key: "settings.tab.security", needs: "organisation.security.edit" },
  { to: "/settings/sign-in", key: "settings.tab.sign_in", needs: "organisation.security.edit" },
  { to: "/settings/organisation", key: "settings.tab.organisation", needs: "organisation.export" },
];

/** The parts that somebody may open. */
export const sectionsFor = (staff: Staff): readonly Section[] =>
  SECTIONS.filter(({ needs }) => may(staff, needs));
