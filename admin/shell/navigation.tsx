import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { NavLink } from "react-router";
import { useBadges } from "../access/waiting.ts";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Mark } from "../components/mark.tsx";
import { AREAS, mayEnter } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { areaPath } from "./commands.ts";

/** The areas that this person may enter. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const words = useWords();
  const staff = useStaff();
  const badges = useBadges();
  return (
    <>
      <nav className="nav" aria-label={words("shell.nav")}>
        {AREAS.filter((area) => mayEnter(staff, area)).map((area) => (
          <NavLink
            key={area}
            to={areaPath(area)}
            end={area === "home"}
            className="nav-link"
            {...(onGo && { onClick: onGo })}
          >
            <Icon name={area} />
            {words(`nav.${area}`)}
            <Badge waiting={badges[area]} />
          </NavLink>
        ))}
      </nav>
      <div className="nav-merchant">
        <span className="nav-merchant-name">{staff.merchant.name}</span>
        {staff.merchant.kind === "sandbox" && (
          <span className="pill tone-info nav-sandbox">
            <Icon name="stock" size="sm" />
            {words("shell.sandbox")}
          </span>
        )}
        <a href="/" target="_blank" rel="noreferrer" className="nav-shop">
          {words("shell.shop")}
          <Icon name="external" size="sm" />
        </a>
      </div>
    </>
  );
}

/** How much waits there for this person. */
function Badge({ waiting }: { waiting: { count: number; more: boolean } | undefined }) {
  const words = useWords();
  if (!waiting?.count) return null;
  return (
    <span className="nav-badge">
      {waiting.count}
      {waiting.more && "+"}
      <span className="visually-hidden"> {words("nav.waiting")}</span>
    </span>
  );
}

/** The navigation on a phone. */
export function Drawer({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="drawer-backdrop"
    >
      <Modal className="drawer">
        <Dialog className="drawer-content" aria-label={words("shell.nav")}>
          <div className="drawer-header">
            <p className="brand">
              <Mark />
              Millrace
            </p>
            <IconButton icon="close" label={words("action.close")} onPress={onClose} />
          </div>
          <Navigation onGo={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
