/** Where a provider leads back to when it was asked in a window of its own. */
export const BESIDE_PLACE = "/admin/beside";

/** Asks the merchant's provider in a window beside this page, which stays as it is. */
export function openBeside(address: string): void {
  window.open(address, "millrace-provider", "popup,width=520,height=720");
}
