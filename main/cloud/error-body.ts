/*
 * The bodies in which IBM's services say no. Shapes, all seen in public issues and SDKs:
 *   user management today   {"trace":"…","errors":[{"code":"Conflict","message":"…","more_info":"…"}],"status_code":409}
 *   user management before  {"trace":"123","errors":[{"code":1023,"message":"…","more_info":107}]}
 *   IAM                     {"trace":"…","errors":[{"code":"insufficent_permissions","message":"…","details":{}}],"status_code":403}
 *   tokens                  {"errorCode":"BXNIM0415E","errorMessage":"…","errorDetails":"…","context":{"requestId":"…"}}
 *   classic infrastructure  {"error":"…","code":"SoftLayer_Exception_Public"}
 *   gateways                HTML, or nothing
 */

export interface ErrorBody {
  readonly code: string | null;
  /** The message and what is said about it besides; null when the body says nothing. */
  readonly message: string | null;
  readonly trace: string | null;
}

const SILENT: ErrorBody = { code: null, message: null, trace: null };

/** Reads any of them; whatever is missing, blank or of another type counts as not said. */
export function readErrorBody(body: unknown): ErrorBody {
  if (!isRecord(body)) return SILENT;
  const first: unknown = Array.isArray(body.errors) ? body.errors[0] : undefined;
  if (isRecord(first)) {
    return {
      code: text(first.code),
      message: join(text(first.message), text(first.more_info)),
      trace: text(body.trace),
    };
  }
  if (text(body.errorMessage) !== null || text(body.errorCode) !== null) {
    const context = isRecord(body.context) ? body.context : {};
    return {
      code: text(body.errorCode),
      message: join(text(body.errorMessage), text(body.errorDetails)),
      trace: text(context.requestId),
    };
  }
  return { code: text(body.code), message: text(body.error) ?? text(body.message), trace: text(body.trace) };
}

/** Both, unless the second adds nothing. */
function join(message: string | null, more: string | null): string | null {
  if (message === null || more === null) return message ?? more;
  if (message.includes(more)) return message;
  return `${message.replace(/[.\s]+$/u, '')}. ${more}`;
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
