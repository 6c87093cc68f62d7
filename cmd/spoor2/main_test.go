package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/rogpeppe/go-internal/testscript"

	"spoor2/golden"
)

func TestMain(m *testing.M) {
	api.DisableConfigDir() // a global of pdfcpu: scripts run side by side
	testscript.Main(m, map[string]func(){"spoor2": main})
}

// TestScript runs the scripts under testdata/script, each in a folder of its own
// with the fixtures in it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               fixtures,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"same": same, "annexes": annexes, "withannexes": withAnnexes},
		UpdateScripts:       golden.Update(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

func fixtures(env *testscript.Env) error {
	return os.CopyFS(filepath.Join(env.WorkDir, "fixtures"), os.DirFS("../../fixtures"))
}

// same compares all files of two folders: same DIR DIR.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: same DIR DIR")
	}
	one, other := tree(ts, args[0]), tree(ts, args[1])
	if len(one) == 0 || len(one) != len(other) {
		ts.Fatalf("%s has %d files, %s has %d", args[0], len(one), args[1], len(other))
	}
	for name, data := range one {
		if !bytes.Equal(other[name], data) {
			ts.Fatalf("%s differs between %s and %s", name, args[0], args[1])
		}
	}
}

// tree reads the files below a folder.
func tree(ts *testscript.TestScript, dir string) map[string][]byte {
	files := map[string][]byte{}
	root := os.DirFS(ts.MkAbs(dir))
	ts.Check(fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(root, name)
		return err
	}))
	return files
}
