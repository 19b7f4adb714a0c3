import { describe, expect, test } from 'vitest';
import { plainly, waysRead } from './support.ts';

const read = (text: string) => plainly(text, 'go');

describe('What a Go template leaves of a text', () => {
  test('values are words; comments, assignments and definitions leave nothing', () => {
    const text = '{{/* }} */}}{{ $x := .X }}{{ define "m" }}state MASTER{{ end }}priority {{ .P }}';
    expect(read(text)).toBe('priority {{ .P }}');
  });

  test.each(['{{ "}}" }}x', '{{ `}}` | f }}', '{{ template "x" . }}', '{{ include "x" . | nindent 2 }}'])(
    'one value: %s',
    (tag) => {
      expect(read(`a ${tag} b`)).toMatch(/^a \S.* b$|^a\n/);
    },
  );

  test('white space goes where a minus says so', () => {
    expect(read('a\n{{- if .X }}\nb\n{{- end }}\nc')).toBe('a\nb\nc');
    expect(read('a {{- .X -}} b')).toBe('a{{- .X -}}b');
  });
});

describe('Ways through the sections of a Go template', () => {
  test.each(['{{ if .X }}a{{ else if .Y }}b{{ else }}c{{ end }}', '{{ with .X }}a{{ else }}c{{ end }}'])(
    'branches: %s',
    (text) => {
      expect(waysRead(text, 'go')).toEqual(expect.arrayContaining(['a', 'c']));
    },
  );

  test('loops, with else', () => {
    const ways = waysRead('{{ range $i, $x := .Y }}a\n{{ else }}b{{ end }}', 'go');
    expect(new Set(ways.map((way) => way.split('\n').length))).toEqual(new Set([1, 10]));
    expect(ways).toContain('b');
  });
});
