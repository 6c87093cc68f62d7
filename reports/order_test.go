package reports_test

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// order lists our packages from the ground up. A package may import those on the
// lines above its own and nothing else of ours.
var order = [][]string{
	{"templates", "reports/calendar", "reports/paper"},
	{"reports/dutch"},
	{"reports/cases"},
	{"reports/font"},
	{"reports/casefile", "reports/figure", "reports/markup"},
	{"reports/facts"},
	{"reports/merge", "reports/check", "reports/manifest", "reports/agenda", "reports/anonymise"},
	{"reports/layout", "reports/pdf", "reports/proof", "reports/privacy", "reports/foreign", "reports/bind", "reports/submission"},
	{"reports/draw", "reports/findings", "reports/annex"},
	{"reports"},
	{"reports/batch"},
	{"cmd/spoor2"},
}

// homes names the one package that may import each of these libraries, so that
// replacing one is a change to one folder. What is not here may not be imported.
var homes = map[string]string{
	"github.com/Masterminds/sprig":       "reports/merge",
	"github.com/boombuler/barcode":       "reports/draw",
	"github.com/boxesandglue/textshape":  "reports/font",
	"github.com/go-json-experiment/json": "reports/casefile",
	"github.com/johnfercher":             "reports/draw",
	"github.com/schollz/progressbar":     "cmd/spoor2",
	"github.com/spf13/pflag":             "cmd/spoor2",
	"github.com/xuri/excelize":           "reports/casefile",
	"github.com/yuin/goldmark":           "reports/markup",
	"golang.org/x/term":                  "cmd/spoor2",
	"golang.org/x/text":                  "anywhere",
	"github.com/pdfcpu/pdfcpu":           "reports/foreign",
}

// worldly are the ways to files, the clock, the environment, chance and the
// network. Only the command goes there.
var worldly = []string{
	"os", "os/exec", "os/signal", "syscall", "net", "net/http", "log", "log/slog", "flag",
	"math/rand", "math/rand/v2", "crypto/rand", "io/ioutil", "plugin", "unsafe",
}

// A source is a Go file of ours.
type source struct {
	name, pkg string
	text      []byte
	file      *ast.File
}

// sources are the Go files of the module, tests among them or not.
func sources(t *testing.T, tests bool) []source {
	t.Helper()
	var all []source
	module := os.DirFS("..")
	err := fs.WalkDir(module, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "out" || name != "." && strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case d.IsDir() || path.Ext(name) != ".go" || !tests && strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := fs.ReadFile(module, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return err
		}
		all = append(all, source{name, path.Dir(name), text, file})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (s source) imports() []string {
	var all []string
	for _, spec := range s.file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		all = append(all, imported)
	}
	return all
}

// forTests are the packages that only tests import.
func forTests(pkg string) bool { return pkg == "golden" || pkg == "fixtures" }

func TestImportsGoDownwards(t *testing.T) {
	rank := map[string]int{}
	for i, line := range order {
		for _, pkg := range line {
			rank[pkg] = i + 1
		}
	}
	for _, s := range sources(t, false) {
		if forTests(s.pkg) {
			continue
		}
		if rank[s.pkg] == 0 {
			t.Errorf("%s: package %s has no place in the order", s.name, s.pkg)
		}
		for _, imported := range s.imports() {
			if ours, ok := strings.CutPrefix(imported, "spoor2/"); ok && (rank[ours] == 0 || rank[ours] >= rank[s.pkg]) {
				t.Errorf("%s imports %s, which is not below it", s.name, ours)
			}
		}
	}
}

func TestLibrariesStayAtHome(t *testing.T) {
	for _, s := range sources(t, false) {
		if forTests(s.pkg) {
			continue
		}
		for _, imported := range s.imports() {
			if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") {
				continue
			}
			home, best := "", ""
			for library, pkg := range homes {
				if strings.HasPrefix(imported, library) && len(library) > len(best) {
					home, best = pkg, library
				}
			}
			if home != s.pkg && home != "anywhere" {
				t.Errorf("%s imports %s, whose home is %q", s.name, imported, home)
			}
		}
	}
}

func TestTheMiddleIsPure(t *testing.T) {
	for _, s := range sources(t, false) {
		if !strings.HasPrefix(s.pkg, "reports") && s.pkg != "templates" {
			continue
		}
		for _, imported := range s.imports() {
			if slices.Contains(worldly, imported) && s.name != "reports/draw/image.go" { // maroto's pictures may be names of files
				t.Errorf("%s imports %s: only the command may", s.name, imported)
			}
		}
		if bytes.Contains(s.text, []byte("time.Now()")) {
			t.Errorf("%s reads the clock", s.name)
		}
	}
}

func TestFilesAreInOrder(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t, true) {
		if lines := bytes.Count(s.text, []byte("\n")); lines > 500 {
			t.Errorf("%s has %d lines; 500 is the limit", s.name, lines)
		}
		if formatted, err := format.Source(s.text); err != nil || !bytes.Equal(formatted, s.text) {
			t.Errorf("%s is not as gofmt leaves it", s.name)
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init", s.name)
			}
		}
		documented[s.pkg] = documented[s.pkg] || s.file.Doc != nil
	}
	for pkg, has := range documented {
		if !has {
			t.Errorf("package %s does not say what it is for", pkg)
		}
	}
}

// TestEveryTestKnowsUpdate asks that golden is linked into every test binary: go
// test ./... -update fails where the flag is not known.
func TestEveryTestKnowsUpdate(t *testing.T) {
	knows := map[string]bool{}
	for _, s := range sources(t, true) {
		if strings.HasSuffix(s.name, "_test.go") && s.pkg != "golden" {
			knows[s.pkg] = knows[s.pkg] || slices.Contains(s.imports(), "spoor2/golden")
		}
	}
	for pkg, does := range knows {
		if !does {
			t.Errorf("no test of %s imports spoor2/golden", pkg)
		}
	}
}
