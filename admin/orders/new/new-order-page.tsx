import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router";
import { api } from "../../api.ts";
import { SelectField } from "../../components/field.tsx";
import { Page, Panel } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { useSettled } from "../../components/use-settled.ts";
import type { Channel, Money } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { channelsQuery } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { CustomerPanel } from "./customer-panel.tsx";
import { DeliveryPanel } from "./delivery-panel.tsx";
import { GoodsPanel } from "./goods-panel.tsx";
import { emptyOrder, type OrderForm, onChannel, placeRequest, quoteRequest } from "./order-form.ts";
import { PaymentPanel } from "./payment-panel.tsx";

const pause = 250;

/** An order taken on the phone: what, for whom, to where, paid how; the price follows every change. */
export function Component() {
  const words = useWords();
  const channels = useQuery(channelsQuery);
  const first = channels.data?.find((channel) => channel.kind === "web") ?? channels.data?.[0];
  const back = { to: "/orders", label: words("nav.orders") };
  return (
    <Page title={words("order.new")} back={back}>
      {channels.error ? (
        <Failed error={channels.error} onRetry={() => void channels.refetch()} />
      ) : channels.data && first ? (
        <NewOrder channels={channels.data} first={first} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function NewOrder({ channels, first }: { channels: readonly Channel[]; first: Channel }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const form = useForm<OrderForm>({ defaultValues: onChannel(emptyOrder, first), mode: "onTouched" });
  const { control, setValue, getValues, handleSubmit, reset } = form;
  const values = useWatch({ control }) as OrderForm;
  const channel = channels.find((candidate) => candidate.id === values.channel_id) ?? first;
  const [confirmed, setConfirmed] = useState<Money | null>(null);

  const request = useSettled(JSON.stringify(quoteRequest(values)), pause);
  const quote = useQuery({
    queryKey: ["quote", request],
    queryFn: ({ signal }) => api.quoteOrder(JSON.parse(request), signal),
    enabled: request !== "null",
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: 1,
  });
  const quoted = values.lines.length > 0 ? quote.data : undefined;
  const methods = values.kind === "ship" ? quoted?.shipping_methods : undefined;
  useEffect(() => {
    if (!methods || methods.some((method) => method.id === getValues("method_id"))) return;
    setValue("method_id", methods[0]?.id ?? null);
  }, [methods, getValues, setValue]);

  const place = useMutation({
    mutationFn: (total: Money) => {
      const body = placeRequest(getValues(), total);
      return api.placeOrder(body, intent.keyFor(body));
    },
    onSuccess: async (order) => {
      intent.settle();
      queries.setQueryData(["orders", "detail", order.id], order);
      void queries.invalidateQueries({ queryKey: ["orders", "list"] });
      say(words("order.placed", { number: order.number }));
      await navigate(`/orders/${order.id}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      void quote.refetch();
    },
  });
  const settled = request === JSON.stringify(quoteRequest(values)) && !quote.isFetching;
  return (
    <form
      className="detail new-order"
      noValidate
      onSubmit={(event) =>
        void handleSubmit(() => {
          const total = confirmed ?? quoted?.total;
          if (total) place.mutate(total);
          setConfirmed(null);
        })(event)
      }
    >
      <div className="detail-main">
        <Panel title={words("order.new.site")}>
          <SelectField
            label={words("order.new.channel")}
            hint={words("order.new.channel.hint")}
            value={channel.id}
            choices={channels.map(({ id, name, currency }) => ({
              value: id,
              label: `${name} · ${currency}`,
            }))}
            onChange={(id) => {
              const next = channels.find((candidate) => candidate.id === id);
              if (next) reset(onChannel(getValues(), next), { keepDirty: true });
            }}
          />
        </Panel>
        <GoodsPanel
          channel={channel}
          lines={values.lines}
          quote={quoted}
          pickupAt={values.kind === "pickup" ? values.location_id : null}
          onLines={(lines) => setValue("lines", lines, { shouldDirty: true })}
        />
        <CustomerPanel form={form} />
        <DeliveryPanel form={form} channel={channel} methods={methods} />
      </div>
      <div className="detail-side sticky-side">
        <PaymentPanel
          form={form}
          quote={quoted}
          quoteError={quote.error}
          settled={settled}
          placing={place.isPending}
          refusal={place.error}
          onConfirmTotal={setConfirmed}
        />
      </div>
    </form>
  );
}
