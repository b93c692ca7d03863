import { useState } from "preact/hooks";
import { t } from "../words/strings";
import { Status } from "./Status";

interface Option<V extends string> {
  value: V;
  label: string;
  /** What it means, where the label is not enough. */
  explanation?: string;
}

interface ChoiceProps<V extends string> {
  name: string;
  legend: string;
  options: readonly Option<V>[];
  value: V;
  choose: (value: V) => Promise<void>;
}

/** One of several: kept as soon as it is chosen. */
export function Choice<V extends string>({ name, legend, options, value, choose }: ChoiceProps<V>) {
  const [status, setStatus] = useState("");
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <div key={option.value}>
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.explanation && `${name}-${option.value}`}
              onChange={() =>
                void choose(option.value).then(() => setStatus(t("chosen", { what: option.label })))
              }
            />{" "}
            {option.label}
          </label>
          {option.explanation && (
            <p class="muted" id={`${name}-${option.value}`}>
              {option.explanation}
            </p>
          )}
        </div>
      ))}
      <Status>{status}</Status>
    </fieldset>
  );
}
