/** One complaint about one field: `at` is a JSON pointer into what was sent ("/body/members/0/born_on"). */
export interface FieldError {
  at: string
  code: string
  message: string
}

/** RFC 9457 as our services send it; `code` is stable, `detail` is a sentence in the reader's language. */
export interface ProblemBody {
  status: number
  code: string
  title?: string
  detail?: string
  errors?: FieldError[]
  [extra: string]: unknown
}

/** What every failed call throws. `offline` means that no answer came at all. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: FieldError[]
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code)
    this.name = 'Problem'
    this.body = body
    this.status = body.status
    this.code = body.code
    this.errors = body.errors ?? []
  }

  get offline(): boolean {
    return this.status === 0
  }

  /** Whether the same call may succeed later without a change by the user. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) {
    const body = (await response.json().catch(() => null)) as Partial<ProblemBody> | null
    if (body && typeof body === 'object') return new Problem({ ...body, status: response.status, code: body.code ?? `http_${response.status}` })
  }
  return new Problem({ status: response.status, code: `http_${response.status}` })
}

/** "/body/members/0/born_on" → "members.0.born_on", the name that the form gave to its field. */
export function fieldName(at: string): string {
  const parts = at.split('/').filter(Boolean)
  if (parts[0] === 'body' || parts[0] === 'query' || parts[0] === 'path') parts.shift()
  return parts.join('.')
}
