import { type ReactNode, useId, useRef, useState } from "react";
import { useWords } from "../session/words.ts";
import { Icon, type IconName } from "./icon.tsx";

interface PickerProps<Option> {
  label: string;
  placeholder: string;
  icon?: IconName;
  text: string;
  onText: (text: string) => void;
  options: readonly Option[];
  optionId: (option: Option) => string;
  children: (option: Option) => ReactNode;
  onChoose: (option: Option) => void;
  busy?: boolean;
  /** Said when a text finds nothing. */
  none: string;
  /** Keys from elsewhere lead here. */
  inputId?: string;
  autoFocus?: boolean;
}

/** A field that finds things while one types, and takes the one chosen. A scanner's Enter takes the first. */
export function Picker<Option>(props: PickerProps<Option>) {
  const {
    label,
    placeholder,
    icon = "search",
    text,
    onText,
    options,
    optionId,
    children,
    onChoose,
    busy,
    none,
  } = props;
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const shown = open && text.trim().length > 0;
  const at = Math.min(current, options.length - 1);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    onChoose(option);
    setCurrent(0);
    setOpen(false);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape" && shown) {
      event.stopPropagation();
      setOpen(false);
    }
    if (event.key === "Enter") {
      event.preventDefault(); // never sends the form around it
      if (shown && !busy) choose(options[at]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || options.length === 0) return;
    event.preventDefault();
    setOpen(true);
    const next = (at + step + options.length) % options.length;
    setCurrent(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes when the focus leaves the field and its list
    <div
      className="picker"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <span className="picker-input">
        <Icon name={icon} size="sm" />
        <input
          id={props.inputId}
          className="input"
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && options.length > 0 ? `${id}-${at}` : undefined}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: asked for where the field is what the page is for
          autoFocus={props.autoFocus}
          value={text}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            onText(event.target.value);
            setCurrent(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <div className="picker-popup" hidden={!shown}>
        <div className="picker-list" id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
          {shown &&
            options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the combobox above
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox above
              <div
                key={optionId(option)}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className="picker-option"
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => setCurrent(index)}
                onClick={() => choose(option)}
              >
                {children(option)}
              </div>
            ))}
        </div>
        {shown && options.length === 0 && (
          <p className="picker-none" role="status">
            {busy ? words("search.busy") : none}
          </p>
        )}
      </div>
    </div>
  );
}
