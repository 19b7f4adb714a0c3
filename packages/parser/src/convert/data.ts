/** What JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** What is wrong with data, or what data could not take over. */
export interface ConversionProblem {
  /** Where: `vrrp_instance[0].priority` in data, empty for all of it. */
  readonly path: string;
  /** What is wrong and what to write, in a sentence without its subject: "is outside 1…255". */
  readonly message: string;
}

/** Whether a JSON value is an object, neither an array nor null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
