import { data } from "react-router";

/** Every address that no other route knows: the designed 404, with the shop around it. */
export function loader(): never {
  throw data({ code: "not_found" }, { status: 404 });
}

export default function Missing() {
  return null;
}
