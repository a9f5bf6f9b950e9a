import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  index("routes/home.tsx"),
  route("categories/:handle", "routes/category.tsx"),
  route("search", "routes/search.tsx"),
  route("products/:handle", "routes/product.tsx"),
  route("stores", "routes/stores.tsx"),
  route("help", "routes/help.tsx"),
  route("cart", "routes/cart.tsx"),
  route("checkout", "routes/checkout.tsx"),
  route("checkout/payment", "routes/checkout-payment.tsx"),
  route("checkout/return", "routes/checkout-return.ts"),
  route("orders/:id", "routes/order.tsx"),
  route("theme/accent.css", "routes/theme-accent.ts"),
  route("theme/icon.svg", "routes/theme-icon.ts"),
  route("*", "routes/missing.ts"),
] satisfies RouteConfig;
