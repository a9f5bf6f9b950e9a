import { apiApp } from "../../api.ts";
import { stockAlertRoutes } from "./alerts.ts";
import { stockChangeRoutes } from "./changes.ts";
import { channelStockRoutes } from "./channels.ts";
import { conditionRoutes } from "./condition.ts";
import { countAccuracyRoutes } from "./count-accuracy.ts";
import { countMoveRoutes } from "./count-moves.ts";
import { countRoutes } from "./counts.ts";
import { stockFeedRoutes } from "./feed.ts";
import { flashSaleRoutes } from "./flash-sales.ts";
import { stockHoldRoutes } from "./holds.ts";
import { stockLevelRoutes } from "./levels.ts";
import { stockPolicyRoutes } from "./policies.ts";
import { purchaseMoveRoutes } from "./purchase-moves.ts";
import { purchaseRoutes } from "./purchase-orders.ts";
import { stockMovementRoutes } from "./movements.ts";
import { stockQueryRoutes } from "./query.ts";
import { recallRoutes } from "./recalls.ts";
import { stockRuleRoutes } from "./rules.ts";
import { supplierRoutes } from "./suppliers.ts";
import { transferMoveRoutes } from "./transfer-moves.ts";
import { transferRoutes } from "./transfers.ts";

/** What staff see of stock and do with it. Each file is one kind of thing; none has routes of another. */
export const stockRoutes = apiApp();

stockRoutes.route("/", countAccuracyRoutes);
stockRoutes.route("/", countRoutes);
stockRoutes.route("/", countMoveRoutes);
// Before the routes of one SKU, whose pattern their paths would fit.
stockRoutes.route("/", stockAlertRoutes);
stockRoutes.route("/", stockHoldRoutes);
stockRoutes.route("/", stockQueryRoutes);
stockRoutes.route("/", stockFeedRoutes);
stockRoutes.route("/", stockLevelRoutes);
stockRoutes.route("/", stockMovementRoutes);
stockRoutes.route("/", stockPolicyRoutes);
stockRoutes.route("/", flashSaleRoutes);
stockRoutes.route("/", stockRuleRoutes);
stockRoutes.route("/", channelStockRoutes);
stockRoutes.route("/", recallRoutes);
stockRoutes.route("/", conditionRoutes);
stockRoutes.route("/", stockChangeRoutes);
stockRoutes.route("/", transferRoutes);
stockRoutes.route("/", transferMoveRoutes);
stockRoutes.route("/", purchaseRoutes);
stockRoutes.route("/", purchaseMoveRoutes);
stockRoutes.route("/", supplierRoutes);
