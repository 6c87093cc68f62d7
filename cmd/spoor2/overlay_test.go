package main

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
)

func TestOverlay(t *testing.T) {
	top := fstest.MapFS{"b.md": {Data: []byte("top")}, "own/x.md": {Data: []byte("x")}}
	base := fstest.MapFS{"a.md": {Data: []byte("base")}, "b.md": {Data: []byte("base")}, "parts/y.md": {Data: []byte("y")}}
	o := overlay{top, base}
	got, err := fs.Glob(o, "*.md")
	if want := []string{"a.md", "b.md"}; !slices.Equal(got, want) || err != nil {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	for name, want := range map[string]string{"a.md": "base", "b.md": "top", "own/x.md": "x", "parts/y.md": "y"} {
		if got, err := fs.ReadFile(o, name); err != nil || string(got) != want {
			t.Errorf("%s: got %q, %v; want %q", name, got, err, want)
		}
	}
	if _, err := fs.ReadDir(o, "nowhere"); err == nil {
		t.Error("a folder that neither has was read")
	}
}
