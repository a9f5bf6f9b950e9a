import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./admin.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <main>
        <h1>Back office</h1>
      </main>
    </StrictMode>,
  );
}
