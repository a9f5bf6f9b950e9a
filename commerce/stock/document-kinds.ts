import type { DocumentKind, DocumentRules } from "./document.ts";
import {
  type PurchaseCommand,
  type PurchaseCreation,
  type PurchaseOrder,
  purchaseRules,
} from "./purchase.ts";
import { type Transfer, type TransferCommand, type TransferCreation, transferRules } from "./transfer.ts";

/** Any paper that moves stock, how it begins, and what it can be told. */
export type AnyDocument = Transfer | PurchaseOrder;
export type AnyCreation = TransferCreation | PurchaseCreation;
export type AnyCommand = TransferCommand | PurchaseCommand;

const RULES = { transfer: transferRules, purchase_order: purchaseRules };

/** The rules of a kind. Whoever calls them gives them documents and commands of that kind alone. */
export const rulesOf = (kind: DocumentKind) =>
  RULES[kind] as unknown as DocumentRules<AnyDocument, AnyCreation, AnyCommand>;
