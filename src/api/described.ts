import { openApi } from '#platform/http/openapi'
import type { Route } from '#platform/http/route'

type Json = Record<string, unknown>
type Operation = {
  summary: string
  permission?: string
  tag?: string
  media?: readonly string[]
  parameters?: readonly Json[]
}

/** The whole description of the API: the routes of the domains, and what this face adds beside them. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const document = openApi(routes, version)
  const own = Object.entries(beside).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, described(path, method, operation)]),
    ),
  ])
  const paths = { ...(isRecord(document.paths) ? document.paths : {}), ...Object.fromEntries(own) }
  return { ...document, paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

const query = (name: string, description: string): Json => ({
  name,
  in: 'query',
  required: false,
  schema: { type: 'string' },
  description,
})
const path = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description,
})
const format = { name: 'format', in: 'path', required: true, schema: { enum: ['json', 'xml'] } }
const jurisdiction = query('jurisdiction_id', 'Host name or 6-digit code of the city; without it the host decides')
const both = ['application/json', 'text/xml'] as const
const open311 = (summary: string, ...parameters: readonly Json[]): Operation => ({
  summary: `GeoReport v2: ${summary}`,
  tag: 'open311',
  media: both,
  parameters: [format, ...parameters],
})

/** What is served beside the routes of the domains. */
const beside: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/healthz': { get: { summary: 'The process lives' } },
  '/readyz': { get: { summary: 'It can read and write database and files; 503 where not' } },
  '/metrics': { get: { summary: 'Figures for Prometheus', media: ['text/plain'] } },
  '/api/openapi.json': { get: { summary: 'This description' } },
  '/api/clock': { get: { summary: 'The time of the house, and whether it is the test clock' } },
  '/api/events': {
    get: {
      summary: 'Live events: kind, number and version of cases that changed and that I may see',
      permission: 'signed-in',
      media: ['text/event-stream'],
    },
  },
  '/open311/v2/discovery.{format}': { get: open311('where the service is') },
  '/open311/v2/services.{format}': { get: open311('the services, one for each class', jurisdiction) },
  '/open311/v2/services/{service_code}.{format}': {
    get: open311('what a service asks for', path('service_code', 'Code of the class'), jurisdiction),
  },
  '/open311/v2/requests.{format}': {
    get: open311(
      'requests that are public, newest first',
      jurisdiction,
      query('service_request_id', 'Public numbers, separated by commas'),
      query('service_code', 'Codes of classes, separated by commas'),
      query('start_date', 'From this instant (ISO 8601)'),
      query('end_date', 'Until this instant (ISO 8601)'),
      query('status', 'open, closed, or both'),
    ),
    post: open311('send a request in as a form: service_code, description, and a place', jurisdiction),
  },
  '/open311/v2/tokens/{token_id}.{format}': {
    get: open311('the request number behind a token', path('token_id', 'Token'), jurisdiction),
  },
  '/open311/v2/requests/{service_request_id}.{format}': {
    get: open311('one request that is public', path('service_request_id', 'Public number'), jurisdiction),
  },
}

function described(address: string, method: string, operation: Operation): Json {
  const {
    summary,
    permission = 'public',
    tag = 'operations',
    media = ['application/json'],
    parameters = [],
  } = operation
  return {
    operationId: `${method} ${address}`.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, ''),
    tags: [tag],
    summary,
    'x-permission': permission,
    ...(permission === 'public' ? {} : { security: [{ session: [] }, { token: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      [method === 'post' ? '201' : '200']: {
        description: 'Done',
        content: Object.fromEntries(media.map((one) => [one, {}])),
      },
    },
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
