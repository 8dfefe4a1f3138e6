import type { paths } from './schema.gen'

/** Types by route, not by the name of a schema: a route's path is a promise, a schema's name is not. */
type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'
type Route<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never
type Json<T> = T extends { content: { 'application/json': infer B } } ? B : never
type Success<R> = { [S in keyof R]: S extends 200 | 201 | 202 ? Json<R[S]> : never }[keyof R]

/** An answer as it arrives: every field is there. "Optional" in the description only says that the server has a default for it. */
export type Sent<T> = T extends (infer U)[] ? Sent<U>[] : T extends object ? { [K in keyof T]-?: Sent<Exclude<T[K], undefined>> } : T

/** What a route answers when it succeeds. */
export type Answer<P extends keyof paths, M extends Method = 'get'> = Route<P, M> extends { responses: infer R } ? Sent<Success<R>> : never

/** What a route takes. */
export type Body<P extends keyof paths, M extends Method = 'put'> = NonNullable<Route<P, M> extends { requestBody?: infer B } ? Json<NonNullable<B>> : never>

/** What may stand after "?". */
export type Query<P extends keyof paths> = NonNullable<Route<P, 'get'> extends { parameters: { query?: infer Q } } ? Q : never>

/** One row of a route that answers a page `{items, next}`. */
export type Item<P extends keyof paths> = Answer<P> extends { items: (infer T)[] } ? T : never
