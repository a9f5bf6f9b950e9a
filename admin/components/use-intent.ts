import { useState } from "react";
import { createIntent, type Intent } from "../intent.ts";

/** An intent that lives as long as the form it belongs to. */
export function useIntent(): Intent {
  return useState(() => createIntent())[0];
}
