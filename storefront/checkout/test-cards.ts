/** Cards of the sandbox acquirer: what stands on them, and the token that stands for them. */
export const TEST_CARDS = [
  { token: "tok_approve", digits: "4242", words: "checkout.card.approve" },
  { token: "tok_3ds", digits: "3220", words: "checkout.card.3ds" },
  { token: "tok_decline", digits: "0002", words: "checkout.card.decline" },
  { token: "tok_timeout_once", digits: "0119", words: "checkout.card.timeout_once" },
  { token: "tok_timeout", digits: "0341", words: "checkout.card.timeout" },
] as const;
