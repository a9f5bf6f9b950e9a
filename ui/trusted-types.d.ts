// Trusted Types (w3.org/TR/trusted-types), as far as the browser code here uses them; TypeScript's DOM does not know
// them yet. A browser without them takes the text itself, so a policy's answer is text to whoever uses it.

interface TrustedTypePolicy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

interface TrustedTypePolicyRules {
  createHTML?(text: string): string;
  createScriptURL?(url: string): string;
}

/** Absent in browsers without Trusted Types. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: TrustedTypePolicyRules): TrustedTypePolicy }
  | undefined;
