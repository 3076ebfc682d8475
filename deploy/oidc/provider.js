// A real OpenID provider on this machine for demonstrations and tests: one picks a user, there is no password.
// MARSAD_OIDC_PORT, MARSAD_APP (the address of the observatory), MARSAD_OIDC_SECRET (of the client) configure it.
// With MARSAD_OIDC_LIES=1, POST /lie {claim: value} makes the next ID tokens say something untrue (tests only).
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import Provider from 'oidc-provider';

const port = Number(process.env.MARSAD_OIDC_PORT ?? 9400);
const app = process.env.MARSAD_APP ?? 'http://localhost:8501';
const issuer = `http://localhost:${port}`;
const users = JSON.parse(readFileSync(new URL('./users.json', import.meta.url), 'utf8'));
const callback = `${app}/oauth2callback`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
let lie = null;

if (!process.env.MARSAD_OIDC_SECRET) throw new Error('MARSAD_OIDC_SECRET is missing: `make run-oidc` draws one');

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'marsad',
    client_secret: process.env.MARSAD_OIDC_SECRET,
    redirect_uris: [callback],
    post_logout_redirect_uris: [callback],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    require_auth_time: true,
  }],
  jwks: { keys: [key] },
  cookies: { keys: [process.env.MARSAD_OIDC_SECRET] },
  conformIdTokenClaims: false, // Streamlit never asks the user-info endpoint: all must be in the ID token
  claims: { openid: ['sub', 'marsad_role', 'marsad_territories'], profile: ['name'] },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource } },
  pkce: { required: () => true },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  loadExistingGrant: granted,
  findAccount: (_ctx, subject) => account(subject),
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 3600, Interaction: 600, Session: 8 * 3600, Grant: 8 * 3600 },
});

function account(subject) {
  const user = users.find((one) => one.subject === subject);
  return user && {
    accountId: subject,
    claims: () => ({ sub: subject, name: user.name, marsad_role: user.role, marsad_territories: user.territories }),
  };
}

// The one client is ours: nobody is asked for consent.
async function granted(ctx) {
  const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

function page(body) {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Identité de démonstration</title><style>body{font:18px/1.6 sans-serif;max-width:34rem;margin:10vh auto;padding:0 1rem}
button{font:inherit;display:block;width:100%;text-align:start;margin:.4rem 0;padding:.6rem 1rem}</style>${body}</html>`;
}

function logoutSource(ctx, form) {
  ctx.body = page(`${form}<h1>Se déconnecter ?</h1><button autofocus form="op.logoutForm" name="logout" value="yes">Oui</button>`);
}

function chooser(uid) {
  const buttons = users.map((one) => `<button name="subject" value="${one.subject}">${one.name}</button>`).join('');
  return page(`<h1>Identité de démonstration</h1><p>Aucun mot de passe : choisissez qui vous êtes.</p>
<form method="post" action="/interaction/${uid}">${buttons}</form>`);
}

function read(request) {
  return new Promise((done) => {
    let text = '';
    request.on('data', (part) => { text += part; });
    request.on('end', () => done(text));
  });
}

async function interact(request, response) {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') return html(response, chooser(uid));
  const subject = new URLSearchParams(await read(request)).get('subject');
  if (!account(subject)) return html(response, page('<h1>Inconnu</h1>'), 400);
  return provider.interactionFinished(request, response, { login: { accountId: subject } });
}

function html(response, text, status = 200) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(text);
}

// The token endpoint's answer, its ID token rewritten and signed again with the provider's own key.
function lying(response) {
  const end = response.end.bind(response);
  response.end = (body, ...rest) => {
    const answer = lie && body ? JSON.parse(body) : null;
    if (!answer?.id_token) return end(body, ...rest);
    const [head, claims] = answer.id_token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    const told = `${base64(head)}.${base64(JSON.stringify({ ...JSON.parse(claims), ...lie }))}`;
    const signature = sign('RSA-SHA256', Buffer.from(told), createPrivateKey({ key, format: 'jwk' }));
    const text = JSON.stringify({ ...answer, id_token: `${told}.${signature.toString('base64url')}` });
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  };
}

function base64(text) {
  return Buffer.from(text).toString('base64url');
}

const answer = provider.callback();
http.createServer(async (request, response) => {
  if (process.env.MARSAD_OIDC_LIES === '1' && request.url === '/lie') {
    lie = JSON.parse(await read(request));
    return response.writeHead(204).end();
  }
  if (request.url === '/token') lying(response);
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  return interact(request, response).catch(() => html(response, page('<h1>Demande expirée</h1>'), 400));
}).listen(port, '127.0.0.1', () => console.log(`Demonstration provider: ${issuer}`));
