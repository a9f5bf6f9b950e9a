import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import "../ui/tokens.css";
import "../ui/base.css";
import "./pos.css";
import { registerServiceWorker } from "./app-update.ts";
import { listenToKeys } from "./keys.ts";
import { tillRoutes } from "./routes.tsx";
import { openTill, TillProvider } from "./till.ts";

const till = await openTill();
const router = createBrowserRouter(tillRoutes(till), { basename: "/pos" });
listenToKeys();
// Where nobody is signed in any more, or the device is out of service, the loaders lead elsewhere.
for (const watched of [till.device, till.presence.session]) watched.subscribe(() => void router.revalidate());
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <TillProvider value={till}>
        <RouterProvider router={router} />
      </TillProvider>
    </StrictMode>,
  );
}
// What is on the device belongs to the shop's books: the browser shall not clear it to make room.
void navigator.storage.persist();
void registerServiceWorker();
