import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PasswordFault, passwordFault } from "./password-rules.ts";
import { type PinFault, pinFault } from "./pin-rules.ts";

const ada = { email: "ada.alder@example.com", merchant: "Alder & Wren" };

describe("[SEC-03] passwords", () => {
  test.each<[string, PasswordFault | null]>([
    ["elevenchars", "too_short"],
    ["twelve chars", null],
    ["ganz normaler Satz", null],
    ["🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋", "too_short"],
    ["x9".repeat(100), "common"],
    [`${"a mill by the water, ".repeat(9)}turning round`, "too_long"],
    [`${"a mill by the water, ".repeat(9)}turning rou`, null],
    ["password2026!", "common"],
    ["P@ssw0rd!!!!", "common"],
    ["passwordpassword", "common"],
    ["Passw0rdPassw0rd", "common"],
    ["123Sommer-2026", "common"],
    ["123456789012", "common"],
    ["0987654321098", "common"],
    ["qwertyuiopas", "common"],
    ["aaaaaaaaaaaa", "common"],
    ["ababababababab", "common"],
    ["2026-11-22 14:02", "common"],
    ["correct horse battery staple", "common"],
    ["sommerregen am Abend", null],
    ["ada.alder is my name", "contains_name"],
    ["i am ADA ALDER here", "contains_name"],
    ["we love alder & wren", "contains_name"],
    ["AlderWren-4-ever", "contains_name"],
    ["an alder, no bird", null],
  ])("%s: %s", (password, fault) => {
    expect(passwordFault(password, ada)).toBe(fault);
  });

  test("short names forbid nothing, and nobody needs an address", () => {
    expect(passwordFault("abc mill wheel turns", { email: "abc@example.com", merchant: "M" })).toBe(null);
    expect(passwordFault("mill wheel turns", { email: null, merchant: "M" })).toBe(null);
  });

  test("one in full width letters is the same to a guesser", () => {
    expect(passwordFault("ｐａｓｓｗｏｒｄ２０２６", ada)).toBe("common");
  });

  test("what a password manager makes is taken", () => {
    const letters = [..."abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"];
    const made = fc.array(fc.constantFrom(...letters), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(made, (chosen) => {
        fc.pre(new Set(chosen.map((letter) => letter.toLowerCase())).size > 6);
        expect(passwordFault(chosen.join(""), { email: null, merchant: "" })).toBe(null);
      }),
      { seed: 1 },
    );
  });
});

describe("[SEC-03] PINs", () => {
  test.each<[string, PinFault | null]>([
    ["123", "not_digits"],
    ["123456789", "not_digits"],
    ["12a4", "not_digits"],
    ["１２３４", "not_digits"],
    ["0000", "trivial"],
    ["99999999", "trivial"],
    ["1234", "trivial"],
    ["123456", "trivial"],
    ["7890", "trivial"],
    ["4321", "trivial"],
    ["3210", "trivial"],
    ["1212", "trivial"],
    ["381381", "trivial"],
    ["2580", "trivial"],
    ["1984", "trivial"],
    ["2024", "trivial"],
    ["2468", null],
    ["1835", null],
    ["73915208", null],
  ])("%s: %s", (pin, fault) => {
    expect(pinFault(pin)).toBe(fault);
  });
});
