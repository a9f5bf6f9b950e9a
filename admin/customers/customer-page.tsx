import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { Facts, Page, Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { CustomerDetail } from "./calls.ts";
import { ConsentsPanel } from "./consents-panel.tsx";
import { CustomerActions } from "./customer-actions.tsx";
import { DuplicatesPanel } from "./duplicates-panel.tsx";
import { EditButton } from "./edit-dialog.tsx";
import { StatusPill, useNameOf } from "./known.tsx";
import { MergesPanel } from "./merges-panel.tsx";
import { OrdersPanel } from "./orders-panel.tsx";
import { customerQuery } from "./queries.ts";
import { Standing } from "./standing.tsx";

/** One customer: who they are, all they ordered through whichever door, and what they agreed to. */
export function Component() {
  const words = useWords();
  const { id = "" } = useParams();
  const query = useQuery(customerQuery(id));
  const back = { to: "/customers", label: words("nav.customers") };
  if (query.error && !query.data)
    return (
      <Page title={words("nav.customers")} back={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  if (!query.data)
    return (
      <Page title="…" back={back}>
        <Skeleton lines={8} />
      </Page>
    );
  return <Detail customer={query.data} />;
}

function Detail({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const nameOf = useNameOf();
  const ownName = customer.status !== "erased" && customer.merged_into === null;
  return (
    <Page
      title={nameOf(customer)}
      back={{ to: "/customers", label: words("nav.customers") }}
      beside={<StatusPill status={customer.status} />}
      under={<span>{words("customer.since", { day: format.day(customer.created_at) })}</span>}
      actions={ownName && <CustomerActions customer={customer} />}
    >
      <Standing customer={customer} />
      <div className="detail">
        <div className="detail-main">
          <OrdersPanel customer={customer} />
          {ownName && may(staff, "customer.merge") && <DuplicatesPanel customer={customer} />}
          <MergesPanel customer={customer} />
        </div>
        <div className="detail-side">
          {customer.status !== "erased" && <Contact customer={customer} />}
          {customer.status !== "erased" && <Addresses customer={customer} />}
          <ConsentsPanel customer={customer} />
        </div>
      </div>
    </Page>
  );
}

function Contact({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const { email, phone, locale } = customer;
  const editable = customer.merged_into === null && may(staff, "customer.edit");
  return (
    <Panel title={words("customer.who")} beside={editable && <EditButton customer={customer} />}>
      <address className="address">
        <strong>{customer.name || words("customer.unnamed")}</strong>
        {email && (
          <span>
            <a href={`mailto:${email}`}>{email}</a>
            {!customer.email_verified && <span className="muted"> ({words("customer.email.unproved")})</span>}
          </span>
        )}
        {phone && <a href={`tel:${phone}`}>{phone}</a>}
      </address>
      {locale && <Facts items={[[words("customer.language"), format.language(locale)]]} />}
    </Panel>
  );
}

function Addresses({ customer: { addresses } }: { customer: CustomerDetail }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Panel title={words("customer.addresses")}>
      {addresses.length === 0 ? (
        <p className="muted">{words("customer.addresses.none")}</p>
      ) : (
        <ul className="address-list">
          {addresses.map((address) => (
            <li key={JSON.stringify(address)}>
              <address className="address">
                <span>{address.name}</span>
                <span>{address.line1}</span>
                {address.line2 && <span>{address.line2}</span>}
                <span>{[address.postal_code, address.city, address.region].filter(Boolean).join(" ")}</span>
                <span>{format.country(address.country)}</span>
              </address>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
