import type { AuditEntry } from "./calls.ts";

const pages: Readonly<Record<string, (id: string) => string>> = {
  staff: (id) => `/people/${id}`,
  role: (id) => `/people/roles/${id}`,
  order: (id) => `/orders/${id}`,
  product: (id) => `/products/${id}`,
  customer: (id) => `/customers/${id}`,
  sku: (id) => `/stock/${encodeURIComponent(id)}`,
  import: (id) => `/imports/${id}`,
  api_client: (id) => `/integrations/${id}`,
  webhook: (id) => `/integrations/webhooks/${id}`,
  identity_provider: (id) => `/settings/sign-in/${id}`,
};

/** The page of what an entry is about; null where there is none. */
export function subjectPage(subject: AuditEntry["subject"]): string | null {
  const page = subject?.id ? pages[subject.kind] : undefined;
  return page && subject?.id ? page(subject.id) : null;
}
