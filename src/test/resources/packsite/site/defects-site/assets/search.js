(function (d) {
'use strict';
var input = d.getElementById('q');
var root = d.body.dataset.root || '';
var home = d.querySelector('.home');
var tables = {}, waiting = {};
var HAS = ['presets', 'schema', 'images'];
var FILTERS = ['layer', 'type', 'cloud', 'has'];
window.packsite = {
load: function (name, table) { tables[name] = table; (waiting[name] || []).splice(0).forEach(function (f) { f(table); }); }
};
function need(name, path, then) {
if (tables[name]) return then(tables[name]);
var first = !waiting[name];
(waiting[name] = waiting[name] || []).push(then);
if (!first) return;
var script = d.createElement('script');
script.src = path;
script.onerror = function () { tell('The search index could not be loaded.'); };
d.head.append(script);
}
var config = d.querySelector('.find').dataset;
var shards = (config.cards || '').split(' ').filter(Boolean);
function withCore(then) {
need('core', config.core, function (core) {
if (!core.words) prepare(core);
if (shards.length > 3 || !shards.length) return then(core);
withCards(function () { leads(core); then(core); });
});
}
function withCards(then) {
var left = shards.length;
shards.forEach(function (path, s) { need('cards' + s, path, function () { if (!--left) then(); }); });
}
function eachCard(then) {
var at = 0;
shards.forEach(function (path, s) {
var table = tables['cards' + s];
table.s.forEach(function (lead, k) { then(table, at++, k); });
});
}
function make(tag, look, text) {
var made = d.createElement(tag);
if (look) made.className = look;
if (text) made.textContent = text;
return made;
}
function split(text) {
return (text + ' ' + text.replace(/([a-z])([A-Z])/g, '$1 $2')).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
function page(core, i) { return root + 'packs/' + (core.p[i] || core.n[i]) + '/' + (config.file === undefined ? '' : 'index.html'); }
function bare(version) { return version.toLowerCase().replace(/^v(?=\d)/, ''); }
function prepare(core) {
core.words = core.n.map(function (name, i) {
return { name: name.toLowerCase(), display: core.d[i].toLowerCase(), inName: split(name), inDisplay: split(core.d[i]),
inKind: split([core.T[core.t[i]], core.L[core.l[i]]].concat(core.c[i].map(function (c) { return core.C[c]; })).join(' ')),
versions: [bare(core.v[i])], inLead: [] };
});
}
function leads(core) {
if (core.leads) return;
core.leads = true;
eachCard(function (table, i, k) {
var pack = core.words[i];
pack.inLead = split(table.s[k] + ' ' + table.k[k]);
pack.inKind = pack.inKind.concat(split(table.w[k]));
pack.versions = pack.versions.concat(table.V[k].split(' ').map(bare));
});
}
function starts(words, token) { return words.some(function (word) { return word.startsWith(token); }); }
function fit(pack, token) {
return starts(pack.inName, token) || starts(pack.inDisplay, token) ? 3
: starts(pack.inKind, token) || starts(pack.versions, bare(token)) ? 4 : starts(pack.inLead, token) ? 5
: token.includes('.') ? worst(pack, token.split('.').filter(Boolean)) : 9;
}
function worst(pack, tokens) {
return tokens.length ? Math.max.apply(null, tokens.map(function (token) { return fit(pack, token); })) : 9;
}
function tier(pack, query, tokens) {
if (pack.name === query || pack.display === query) return 0;
if (pack.name.startsWith(query)) return 1;
if (pack.display.startsWith(query)) return 2;
return worst(pack, tokens);
}
function distance(a, b, limit) {
if (Math.abs(a.length - b.length) > limit) return limit + 1;
var before, last, row = [], i, j;
for (j = 0; j <= b.length; j++) row[j] = j;
for (i = 1; i <= a.length; i++) {
before = last; last = row; row = [i];
for (j = 1; j <= b.length; j++) {
row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
}
}
return row[b.length];
}
function near(pack, tokens) {
return tokens.every(function (token) {
var limit = token.length < 4 ? 0 : token.length < 8 ? 1 : 2;
return pack.inName.concat(pack.inDisplay).some(function (word) {
return word.startsWith(token) || distance(token, word.slice(0, token.length + limit), limit) <= limit || distance(token, word, limit) <= limit;
});
});
}
function find(core, query) {
if (!query) return null;
var tokens = query.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
var hits = [], sure;
core.words.forEach(function (pack, i) {
var t = tier(pack, query, tokens.length ? tokens : [query]);
if (t < 9) hits.push([t, i]);
});
sure = hits.length;
if (sure < 3 && tokens.length) {
var known = new Set(hits.map(function (hit) { return hit[1]; }));
core.words.forEach(function (pack, i) { if (!known.has(i) && near(pack, tokens)) hits.push([6, i]); });
}
hits = hits.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; }).map(function (hit) { return hit[1]; });
hits.sure = sure;
return hits;
}
function inside(name, wanted, shown, then) {
need(name, config[name], function (table) {
var packs = new Set();
table.w.forEach(function (word, i) {
if (word.toLowerCase().includes(wanted)) table.p[i].forEach(function (p) { packs.add(p); (shown[p] = shown[p] || []).push(word); });
});
then(Array.from(packs).sort(function (a, b) { return a - b; }));
});
}
function search(text, then) {
withCore(function (core) {
var asked = [], shown = {}, far = false;
var plain = text.toLowerCase().replace(/\b(image|key):\s*(\S*)/g, function (all, table, word) {
if (word) asked.push([table + 's', word]);
return '';
}).trim();
var hits = find(core, plain);
if (hits && !hits.sure && !asked.length && plain.length > 2) {
far = true;
asked = [['images', plain], ['keys', plain]];
}
(function next() {
var one = asked.shift();
if (!one) return then(core, hits, shown, far);
inside(one[0], one[1], shown, function (packs) {
if (far) hits = hits.concat(packs.filter(function (p) { return !hits.includes(p); }));
else hits = hits ? hits.filter(function (p) { return packs.includes(p); }) : packs;
next();
});
})();
});
}
var tell = function () {};
if (home) catalogue(); else suggestions();
function catalogue() {
var list = d.querySelector('.cards') || d.querySelector('.list tbody');
if (!list) return;
var isTable = list.tagName === 'TBODY';
var items = [].slice.call(list.children);
var byName = new Map(items.map(function (item) { return [item.dataset.name, item]; }));
var status = d.querySelector('#count [role=status]');
var rest = d.querySelector('[data-rest]');
var filters = upgrade();
var sorter = sorting();
var empty;
var WINDOW = 60, shown = WINDOW;
tell = function (text) { status.textContent = text; };
function upgrade() {
var form = d.querySelector('[data-filters]');
if (!form) return [];
var boxes = [];
form.querySelectorAll('fieldset').forEach(function (set, f) {
var name = FILTERS.find(function (n) { return set.querySelector('legend').textContent.toLowerCase() === n; }) || 'f' + f;
set.querySelectorAll('.choice').forEach(function (choice) {
var label = make('label'), box = make('input');
label.title = choice.title;
box.type = 'checkbox'; box.name = name; box.value = choice.dataset.word;
var count = choice.querySelector('span');
label.append(box, ' ' + choice.dataset.label + ' ', count);
choice.replaceWith(label);
boxes.push({ name: name, word: box.value, box: box, count: count.firstChild, fold: label.closest('fieldset details') });
box.addEventListener('change', function () { shown = WINDOW; update(true); });
});
});
var clear = make('button', 'btn', 'Clear filters');
clear.type = 'button'; clear.hidden = true;
clear.onclick = function () { boxes.forEach(function (b) { b.box.checked = false; }); input.value = ''; update(true); input.focus(); };
form.append(clear);
boxes.clear = clear;
form.addEventListener('submit', function (event) { event.preventDefault(); });
return boxes;
}
function sorting() {
var place = d.querySelector('[data-sort]');
if (!place || place.dataset.dated === undefined) return { value: 'name', set: function () {} };
var sorter = { value: 'name', set: function (value) { sorter.value = value === 'updated' ? 'updated' : 'name'; draw(); } };
function draw() {
place.textContent = 'Sorted by ';
[['name', 'name'], ['updated', 'last change']].forEach(function (one, i) {
if (i) place.append(' · ');
var part = make(one[0] === sorter.value ? 'strong' : 'button', '', one[1]);
if (part.tagName === 'BUTTON') { part.type = 'button'; part.className = 'as-link'; part.onclick = function () { sorter.set(one[0]); update(true); place.querySelector('button').focus(); }; }
place.append(part);
});
}
draw();
return sorter;
}
function wanted(name) { return filters.filter(function (f) { return f.name === name && f.box.checked; }).map(function (f) { return f.word; }); }
function address() {
var parts = [];
['q'].concat(FILTERS, 'sort').forEach(function (name) {
var value = name === 'q' ? input.value.trim() : name === 'sort' ? (sorter.value === 'name' ? '' : sorter.value) : wanted(name).map(encodeURIComponent).join(',');
if (value) parts.push(name + '=' + (name === 'q' ? encodeURIComponent(value).replace(/%20/g, '+') : value));
});
return parts.length ? '?' + parts.join('&') : '';
}
function restore() {
var state = {};
location.search.slice(1).split('&').forEach(function (part) {
var at = part.indexOf('=');
if (at > 0) state[part.slice(0, at)] = part.slice(at + 1);
});
function text(value) { try { return decodeURIComponent((value || '').replace(/\+/g, ' ')); } catch (e) { return value; } }
input.value = text(state.q);
filters.forEach(function (f) {
f.box.checked = (state[f.name] || '').split(',').map(text).includes(f.word);
if (f.box.checked && f.fold) f.fold.open = true;
});
sorter.set(text(state.sort));
shown = WINDOW;
if (address()) update(null);
}
function words(core, i, name) {
if (name === 'layer') return [core.L[core.l[i]]];
if (name === 'type') return [core.T[core.t[i]]];
if (name === 'has') return HAS.filter(function (h, bit) { return core.h[i] >> bit & 1; });
var clouds = core.c[i].map(function (c) { return core.C[c]; });
return clouds.includes('all') ? core.C : clouds;
}
function fits(core, i, but) {
return FILTERS.every(function (name) {
var want = name === but ? [] : wanted(name), have = words(core, i, name);
return !want.length || want[name === 'has' ? 'every' : 'some'](function (w) { return have.includes(w); });
});
}
var latest = 0;
function update(push) {
var url = address();
if (push !== null && url !== location.search) history[push ? 'pushState' : 'replaceState'](null, '', location.pathname + url);
d.querySelectorAll('.seg a').forEach(function (a) { a.search = url; });
if (filters.clear) filters.clear.hidden = !url;
var run = ++latest;
search(input.value, function (core, hits, inner, far) {
if (run !== latest) return;
var order = hits || core.n.map(function (n, i) { return i; });
var kept = order.filter(function (i) { return fits(core, i, ''); });
if (sorter.value === 'updated') {
var when = function (i) { var at = Math.floor(i / 500), t = tables['cards' + at]; return t ? t.u[i % 500] : 0; };
kept.sort(function (a, b) { return when(b) - when(a) || a - b; });
}
counts(core, order);
draw(core, kept, inner, far);
});
}
function counts(core, order) {
filters.forEach(function (f) {
f.count.data = order.filter(function (i) { return fits(core, i, f.name) && words(core, i, f.name).includes(f.word); }).length;
});
}
function draw(core, kept, inner, far) {
var missing = !isTable && kept.slice(0, shown).some(function (i) { return !byName.has(core.n[i]); });
if (missing) return withCards(function () {
eachCard(function (table, i, k) { if (!byName.has(core.n[i])) byName.set(core.n[i], card(core, i, table, k)); });
draw(core, kept, inner, far);
});
var some = isTable ? kept : kept.slice(0, shown);
list.replaceChildren.apply(list, some.map(function (i) { return inside(core, i, inner); }));
var count = kept.length + (kept.length === 1 ? ' pack' : ' packs') + (kept.length === core.n.length ? '' : ' of ' + core.n.length);
tell(far && kept.length ? 'No pack is called that. With an image or key like it: ' + count : count);
if (empty) empty.remove();
if (!kept.length) nothing(core);
more(kept.length - some.length);
function inside(core, i, inner) {
var item = byName.get(core.n[i]);
var hint = item.querySelector('.hits');
if (hint) hint.remove();
if (inner[i]) {
hint = make('p', 'hits small muted mono', inner[i].slice(0, 2).join(', ') + (inner[i].length > 2 ? ' and ' + (inner[i].length - 2) + ' more' : ''));
(item.querySelector('.desc') || item.querySelector('.who div')).append(hint);
}
return item;
}
}
function more(left) {
if (rest) rest.remove();
rest = null;
if (left <= 0) return;
rest = make('p', 'pager');
var button = make('button', 'btn', 'Show ' + Math.min(left, WINDOW) + ' more');
button.type = 'button';
button.onclick = function () { shown += WINDOW; update(null); };
rest.append(button, ' ' + left + ' more packs');
list.after(rest);
}
function nothing(core) {
var text = input.value.trim();
empty = make('div', 'empty');
empty.append(make('strong', '', text ? 'No pack matches “' + text + '”' : 'No pack has all of these'),
!text ? '' : filters.some(function (f) { return f.box.checked; }) ? 'Among the packs that the filters leave. '
: /^(image|key):/i.test(text) ? '' : 'Nor has one an image or key with it. image:nginx and key:replicaCount look among those alone. ');
var clear = make('button', 'as-link', 'Clear search and filters');
clear.type = 'button';
clear.onclick = function () { filters.clear.onclick(); };
empty.append(clear);
(isTable ? list.closest('.scroll') : list).after(empty);
}
function card(core, i, table, k) {
var item = items[0].cloneNode(true);
item.dataset.name = core.n[i];
var link = item.querySelector('h3 a');
link.textContent = core.d[i];
link.href = page(core, i);
item.querySelector('.name').textContent = core.n[i];
item.querySelector('.desc').textContent = table.s[k];
var chips = item.querySelector('.chips');
chips.replaceChildren();
[[core.L[core.l[i]], core.L[core.l[i]]], [core.T[core.t[i]], '']].forEach(function (c) { chip(c[0], c[1]); });
core.c[i].slice(0, 2).forEach(function (c) { chip(core.C[c] === 'all' ? 'all clouds' : core.C[c], ''); });
function chip(text, look) {
if (!text) return;
var li = make('li');
li.append(make('span', 'chip ' + look, text)); chips.append(li);
}
var tile = make('span', 'tile'), g = table.g[k];
if (g[0] === ':') {
var parts = g.split(':');
tile.className = 'tile m ' + parts[1]; tile.textContent = parts[2]; tile.setAttribute('aria-hidden', 'true');
} else {
var img = make('img');
img.src = root + g; img.alt = ''; img.width = img.height = 32; img.loading = 'lazy';
tile.append(img);
}
item.querySelector('.tile').replaceWith(tile);
var foot = item.querySelector('footer').children, lint = table.i[k];
foot[0].textContent = core.v[i];
foot[1].textContent = table.n[k] + (table.n[k] === 1 ? ' version' : ' versions');
foot[2].className = 'pip ' + lint.slice(0, lint.indexOf(' ')); foot[2].textContent = lint.slice(lint.indexOf(' ') + 1);
return item;
}
input.addEventListener('focus', function () { withCore(function () {}); }, { once: true });
input.addEventListener('input', function () { shown = WINDOW; update(false); });
input.form.addEventListener('submit', function (event) {
event.preventDefault();
update(true);
var first = list.querySelector('a');
if (first && input.value.trim()) first.focus();
});
input.addEventListener('keydown', function (event) {
if (event.key === 'Escape') { input.value = ''; update(false); }
if (event.key === 'ArrowDown') { var first = list.querySelector('a'); if (first) { event.preventDefault(); first.focus(); } }
});
list.addEventListener('keydown', function (event) {
var links = [].slice.call(list.querySelectorAll('h3 a, .who a')), at = links.indexOf(d.activeElement);
if (event.key === 'ArrowDown' && at >= 0 && links[at + 1]) { event.preventDefault(); links[at + 1].focus(); }
if (event.key === 'ArrowUp' && at >= 0) { event.preventDefault(); (links[at - 1] || input).focus(); }
});
addEventListener('popstate', function () { restore(); if (!address()) update(null); });
restore();
}
function suggestions() {
var box = make('ul', 'suggest');
box.id = 'suggest';
box.hidden = true;
var status = make('p', 'hide');
status.setAttribute('role', 'status');
input.form.append(box, status);
tell = function (text) { status.textContent = text; };
var run = 0;
function close() { box.hidden = true; box.replaceChildren(); }
input.addEventListener('input', offer);
if (input.value.trim()) offer(); /* Typed before this script was there. */
else withCore(function () {});
function offer() {
var mine = ++run;
if (!input.value.trim()) { tell(''); return close(); }
search(input.value, function (core, hits, inner) {
if (mine !== run) return;
if (!hits) return close();
function add(href, text, note) {
var li = make('li'), a = make('a', '', text);
a.href = href;
a.append(make('span', 'mono muted', note));
li.append(a);
box.append(li);
}
box.replaceChildren();
if (!hits.length) box.append(make('li', 'muted', 'No pack matches'));
hits.slice(0, 8).forEach(function (i) {
add(page(core, i), core.d[i] + ' ', core.n[i] + ' ' + core.v[i] + (inner[i] ? ' · ' + inner[i][0] : ''));
});
if (!hits.length || hits.length > 8) add(input.form.action + '?q=' + encodeURIComponent(input.value.trim()), 'Search all of the catalog');
box.hidden = false;
tell(hits.length ? hits.length + (hits.length === 1 ? ' pack, ' : ' packs, ') + 'arrow down to choose' : 'No pack matches');
});
}
input.form.addEventListener('keydown', function (event) {
var links = [].slice.call(box.querySelectorAll('a')), at = links.indexOf(d.activeElement);
if (event.key === 'ArrowDown' && links.length) { event.preventDefault(); (links[at + 1] || links[at]).focus(); }
if (event.key === 'ArrowUp' && at >= 0) { event.preventDefault(); (links[at - 1] || input).focus(); }
if (event.key === 'Escape') { close(); input.focus(); }
});
d.addEventListener('click', function (event) { if (!input.form.contains(event.target)) close(); });
input.form.addEventListener('focusout', function (event) { if (event.relatedTarget && !input.form.contains(event.relatedTarget)) close(); });
}
})(document);
