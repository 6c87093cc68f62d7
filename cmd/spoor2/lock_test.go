package main

import (
	"strings"
	"testing"
)

func TestOtherWorkInAFolderIsToldAsItIs(t *testing.T) {
	for _, test := range []struct{ first, then, want string }{
		{".spoor2", ".spoor2-dossier", "is spoor2 al bezig (proces"},
		{".spoor2", ".spoor2-1-van-2", "met een andere verdeling (proces"},
		{".spoor2-1-van-2", ".spoor2-2-van-2", ""},
		{".spoor2-1-van-2", ".spoor2-1-van-3", "met een andere verdeling (proces"},
	} {
		dir := t.TempDir()
		held, err := take(dir, test.first)
		if err != nil {
			t.Fatal(err)
		}
		second, err := take(dir, test.then)
		switch {
		case err == nil:
			second.release()
			if test.want != "" {
				t.Errorf("%s works beside %s", test.then, test.first)
			}
		case test.want == "" || !strings.Contains(err.Error(), test.want):
			t.Errorf("%s beside %s: %v, want %q", test.then, test.first, err, test.want)
		}
		held.release()
	}
}
