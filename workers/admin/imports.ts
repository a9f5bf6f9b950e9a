import { apiApp } from "../api.ts";
export const importRoutes = apiApp();
