import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { api } from "../../api.ts";
import { FormTextField } from "../../components/field.tsx";
import { Panel } from "../../components/page.tsx";
import { Picker } from "../../components/picker.tsx";
import { useSettled } from "../../components/use-settled.ts";
import { useFormat } from "../../session/format.ts";
import { useWords } from "../../session/words.ts";
import type { OrderForm } from "./order-form.ts";

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** For whom: found among those who ordered before, or typed. */
export function CustomerPanel({ form: { control, setValue } }: { form: UseFormReturn<OrderForm> }) {
  const words = useWords();
  const format = useFormat();
  const [text, setText] = useState("");
  const q = useSettled(text.trim(), 200);
  const found = useQuery({
    queryKey: ["customers", q],
    queryFn: async ({ signal }) => (await api.customers(q, signal)).items,
    enabled: q.length >= 2,
    staleTime: 10_000,
  });
  return (
    <Panel title={words("order.customer")}>
      <div className="form">
        <Picker
          label={words("order.new.customer.search")}
          placeholder={words("order.new.customer.search")}
          icon="person"
          text={text}
          onText={setText}
          options={q === text.trim() && q.length >= 2 ? (found.data ?? []) : []}
          optionId={(customer) => customer.id}
          busy={found.isFetching || q !== text.trim()}
          none={words("order.new.customer.none")}
          onChoose={({ name, email, phone }) => {
            setValue("customer", { name, email: email ?? "", phone: phone ?? "" }, { shouldValidate: true });
            setText("");
          }}
        >
          {(customer) => (
            <>
              <span className="picker-text">
                <span>{customer.name}</span>
                <span className="muted">{[customer.email, customer.phone].filter(Boolean).join(" · ")}</span>
              </span>
              {customer.last_order_at && (
                <span className="muted">
                  {words("order.new.customer.last", { day: format.day(customer.last_order_at) })}
                </span>
              )}
            </>
          )}
        </Picker>
        <FormTextField
          control={control}
          name="customer.name"
          rules={{ validate: (value) => String(value).trim() !== "" || words("order.new.name.missing") }}
          label={words("customer.name")}
          maxLength={120}
          isRequired
        />
        <div className="form-row">
          <FormTextField
            control={control}
            name="customer.email"
            rules={{
              validate: (value) =>
                value === "" || emailForm.test(String(value).trim()) || words("order.new.email.wrong"),
            }}
            label={words("customer.email")}
            hint={words("order.new.email.hint")}
            type="email"
            maxLength={254}
          />
          <FormTextField
            control={control}
            name="customer.phone"
            label={words("customer.phone")}
            type="tel"
            maxLength={40}
          />
        </div>
      </div>
    </Panel>
  );
}
