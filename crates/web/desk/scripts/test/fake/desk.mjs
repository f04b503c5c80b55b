// A desk in memory that speaks the contract, with the same content policy as the real one.

import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { merge } from './merge.mjs';
import { manuscript } from './manuscript.mjs';
import { libraryPage, picturePage, queuePage, slotsPage, storyPage } from './page.mjs';
import { texts } from './texts.mjs';

const DESK = new URL('../../../', import.meta.url);
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 16 9"><rect width="16" height="9" fill="#8fb2b7"/><path d="M0 7L16 2V9H0Z" fill="#214a57"/></svg>';

async function styles() {
  const folder = new URL('styles/', DESK);
  const names = (await readdir(folder)).sort();
  return (await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n');
}

export class FakeDesk {
  constructor(options = {}) {
    this.lang = options.lang ?? 'ar';
    this.dir = this.lang === 'ar' ? 'rtl' : 'ltr';
    this.revisions = [null, options.manuscript ?? manuscript()];
    this.journal = null;
    this.journals = [];
    this.saves = new Map();
    this.checks = 0;
    this.findings = () => [];
    this.signedOut = false;
    this.mayWrite = true;
    this.refuseSave = null;
    this.busy = false;
    /** Bytes of an upload after which nothing is answered any more. */
    this.stall = Infinity;
    this.delay = 0;
    this.streams = new Set();
    this.pictures = [{ media: 12, src: '/desk/pictures/12/720', width: 720, height: 405, caption: 'السفينة عند الرصيف الشرقي', credit: '', licence: '', alt: '' }];
    this.uploads = new Map();
    this.comments = [1, 2, 3, 4].map((id) => ({ id, name: `قارئ ${id}`, text: `تعليق ${id}` }));
    this.slots = [1, 2, 3];
    this.posted = [];
  }

  get head() {
    return this.revisions.length - 1;
  }

  async start() {
    this.texts = await texts(this.lang);
    this.server = createServer((request, response) => void this.answer(request, response).catch((error) => response.writeHead(500).end(String(error))));
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async stop() {
    for (const { response } of this.streams) response.end();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Somebody else saves a revision. */
  saveAs(by, change) {
    const next = structuredClone(this.revisions[this.head]);
    change(next);
    this.revisions.push(next);
    this.tell('saved', { revision: this.head, by });
  }

  tell(event, data) {
    for (const { response } of this.streams) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  island() {
    return {
      story: 7, base: this.head, lang: this.lang, dir: this.dir, me: { id: 3, name: 'سلمى الحداد' }, tab: Math.random().toString(36).slice(2),
      manuscript: this.revisions[this.head], journal: this.journal, may: { write: this.mayWrite }, pictures: { 12: { src: '/desk/pictures/12/720', width: 720, height: 405 } },
      sections: [{ slug: 'mahalliyat', name: 'محليات' }, { slug: 'iqtisad', name: 'اقتصاد' }], quotes: 'guillemets', texts: this.texts,
    };
  }

  async answer(request, response) {
    const url = new URL(request.url, this.origin);
    const parts = [];
    for await (const part of request) parts.push(part);
    const raw = Buffer.concat(parts);
    const send = (status, type, body) => response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': POLICY }).end(body);
    const json = (status, value) => send(status, 'application/json', JSON.stringify(value));
    const html = (text) => send(200, 'text/html; charset=utf-8', text);
    const { pathname } = url;
    if (this.delay) await new Promise((done) => setTimeout(done, this.delay));
    if (pathname === '/desk/assets/desk.css') return send(200, 'text/css; charset=utf-8', await styles());
    if (pathname.startsWith('/desk/assets/')) return send(200, 'text/javascript; charset=utf-8', await readFile(new URL(`dist/${pathname.slice(13)}`, DESK)));
    if (pathname.startsWith('/desk/pictures/')) return send(200, 'image/svg+xml', PIXEL);
    if (pathname === '/favicon.ico') return send(200, 'image/svg+xml', PIXEL);
    if (pathname.endsWith('/events')) return this.stream(request, response);
    if (this.signedOut && request.method === 'POST') return json(401, { problem: 'انتهت الجلسة.' });
    const value = request.method === 'POST' && /json/.test(request.headers['content-type'] ?? '') && raw.length > 0 ? JSON.parse(raw.toString('utf8')) : {};
    if (request.method === 'POST') this.posted.push({ pathname, value, raw: raw.toString('utf8') });
    const pages = { texts: this.texts, lang: this.lang, dir: this.dir };
    if (pathname === '/desk/stories/7' && request.method === 'GET') return html(storyPage(this.island()));
    if (pathname === '/desk/stories/7/journal') return this.keep(value, json);
    if (pathname === '/desk/stories/7/save') return this.save(value, json);
    if (pathname === '/desk/stories/7/check') return this.check(value, json);
    if (pathname === '/desk/comments') return html(queuePage({ ...pages, comments: this.comments }));
    if (/^\/desk\/comments\/\d+\/\w+$/.test(pathname)) return this.judge(Number(pathname.split('/')[3]), pathname.split('/')[4], json);
    if (pathname === '/desk/front') return html(slotsPage({ ...pages, slots: this.slots }));
    if (pathname === '/desk/media' && request.method === 'GET') return html(libraryPage(pages));
    if (pathname === '/desk/media/12' && request.method === 'GET') return html(picturePage({ ...pages, focus: '500,500' }));
    if (pathname === '/desk/media.json') return json(200, { pictures: this.pictures.filter((one) => one.caption.includes(url.searchParams.get('q') ?? '')) });
    if (pathname.startsWith('/desk/uploads')) return this.upload(url, value, raw, json);
    return html('<!doctype html><title>صفحة</title><main>صفحة أخرى</main>');
  }

  keep({ base, seq, manuscript: copy }, json) {
    this.journal = { base, seq, at: new Date().toISOString(), manuscript: copy };
    this.journals.push({ ...this.journal, at: Date.now() });
    json(200, { seq, at: this.journal.at });
  }

  save({ base, key, manuscript: mine }, json) {
    if (this.busy) return json(503, { problem: 'قاعدة البيانات مشغولة الآن.' });
    if (this.refuseSave) return json(422, { problems: this.refuseSave });
    if (this.saves.has(key)) return json(200, this.saves.get(key));
    const theirs = this.revisions[this.head];
    const { merged, rows } = base === this.head ? { merged: mine, rows: [] } : merge(this.revisions[base], mine, theirs);
    if (rows.length > 0) return json(409, { conflict: { head: this.head, by: 'رامي', at: new Date().toISOString(), rows, theirs, merged } });
    this.revisions.push(merged);
    this.journal = null;
    const answer = { revision: this.head, manuscript: merged, merged: base !== this.head - 1 };
    this.saves.set(key, answer);
    this.tell('saved', { revision: this.head, by: 'سلمى الحداد' });
    return json(200, answer);
  }

  check({ manuscript: copy }, json) {
    this.checks += 1;
    const findings = this.findings(copy);
    const counts = Object.fromEntries(['block', 'warn', 'hint'].map((severity) => [severity, findings.filter((one) => one.severity === severity).length]));
    json(200, { counts, findings });
  }

  judge(id, deed, json) {
    if (deed !== 'reply') this.comments = this.comments.filter((one) => one.id !== id);
    json(200, {});
  }

  upload(url, value, raw, json) {
    const [, , , token, done] = url.pathname.split('/');
    if (!token) {
      this.uploads.set('t1', { size: value.size, bytes: 0, wrong: 1 });
      return json(200, { upload: 't1', offset: 0, chunk: 1000 });
    }
    const upload = this.uploads.get(token);
    if (!upload) return json(404, { problem: 'لا شيء هنا.' });
    if (upload.bytes >= this.stall) return undefined;
    if (done) return json(200, { media: 13, src: '/desk/pictures/13/720', width: 720, height: 405, warnings: ['gps'] });
    // One piece is lost on the way back: the sender must go on from where this is.
    if (Number(url.searchParams.get('offset')) !== upload.bytes || upload.wrong-- === 0) return json(409, { offset: upload.bytes });
    upload.bytes += raw.length;
    return json(200, { offset: upload.bytes });
  }

  stream(request, response) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    const stream = { response, path: request.url };
    this.streams.add(stream);
    response.on('close', () => this.streams.delete(stream));
    if (request.url.includes('/stories/')) response.write(`event: people\ndata: ${JSON.stringify({ people: [{ id: 3, name: 'سلمى الحداد' }, { id: 4, name: 'رامي' }] })}\n\n`);
  }
}
