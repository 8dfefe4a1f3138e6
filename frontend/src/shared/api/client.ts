import createClient, { type Middleware } from 'openapi-fetch'
import { Problem, problemFrom } from './problem'
import type { paths } from './schema.gen'
import type { Sent } from './types'

type Listener = () => void

/** What the transport must know of the session, and nothing more: no token ever reaches JavaScript. */
const state = { csrf: '', language: 'es', onSignedOut: undefined as Listener | undefined }

export function setCsrf(csrf: string): void {
  state.csrf = csrf
}

export function setRequestLanguage(language: string): void {
  state.language = language
}

export function onSignedOut(listener: Listener): void {
  state.onSignedOut = listener
}

const SAFE = new Set(['GET', 'HEAD'])
const SESSION = '/api/gateway/session'

const transport: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', state.language)
    if (!SAFE.has(request.method) && state.csrf) request.headers.set('X-CSRF', state.csrf)
    return request
  },
  async onResponse({ request, response }) {
    if (response.ok) return undefined
    // A lost session opens the sign-in over the page, so that what was typed stays; asking who we are is no loss.
    if (response.status === 401 && !request.url.endsWith(SESSION)) state.onSignedOut?.()
    throw await problemFrom(response)
  },
  onError({ error }) {
    if (error instanceof Problem || (error instanceof DOMException && error.name === 'AbortError')) return undefined
    return new Problem({ status: 0, code: 'offline' })
  },
}

export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
api.use(transport)

/** The body of a call that succeeded; a failed one has thrown a `Problem` before it gets here. */
export async function data<T>(call: Promise<{ data?: T; response: Response }>): Promise<Sent<T>> {
  const answer = await call
  return answer.data as Sent<T>
}
