import { useEffect } from "react";
import { Outlet, useLocation } from "react-router";
import { useCell } from "../cell.ts";
import { useTill } from "../till.ts";

/** Around every screen: leaves when the person or the device has to, but never between taking money and change. */
export function Frame() {
  const till = useTill();
  const { pathname } = useLocation();
  const ending = useCell(till.presence.ending);
  const revoked = useCell(till.revoked);
  const paying = pathname === "/pay" || pathname.startsWith("/done/");
  useEffect(() => {
    if (paying) return;
    if (revoked) void till.retire();
    else if (ending) void till.presence.lock(ending);
  }, [till, paying, revoked, ending]);
  return <Outlet />;
}
