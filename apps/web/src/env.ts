import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  API_URL: { schema: (value) => value || 'http://127.0.0.1:5314', description: 'Where the API listens, for this server alone.' },
  LINLI_SITE_KEY: { schema: (value) => value ?? '', description: 'Tells the API that a call comes from this site, so that its words about the visitor count.' },
  LINLI_DEMO: { schema: (value) => value === '1', description: 'Whether this is the demo, with its page of messages.' },
});
