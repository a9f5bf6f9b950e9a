import { type Count, type CountCommand, type CountCreation, countRules } from "./count.ts";
import type { DocumentKind, DocumentRules } from "./document.ts";
import {
  type PurchaseCommand,
  type PurchaseCreation,
  type PurchaseOrder,
  purchaseRules,
} from "./purchase.ts";
import { type Transfer, type TransferCommand, type TransferCreation, transferRules } from "./transfer.ts";

/** Any paper that moves stock, how it begins, and what it can be told. */
export type AnyDocument = Transfer | PurchaseOrder | Count;
export type AnyCreation = TransferCreation | PurchaseCreation | CountCreation;
export type AnyCommand = TransferCommand | PurchaseCommand | CountCommand;

const RULES = { transfer: transferRules, purchase_order: purchaseRules, count: countRules };

/** The rules of a kind. Whoever calls them gives them documents and commands of that kind alone. */
export const rulesOf = (kind: DocumentKind) =>
  RULES[kind] as unknown as DocumentRules<AnyDocument, AnyCreation, AnyCommand>;
