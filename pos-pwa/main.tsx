import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./pos.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <main>
        <h1>Till</h1>
      </main>
    </StrictMode>,
  );
}
