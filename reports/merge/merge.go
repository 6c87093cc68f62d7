// Package merge fills a template with what is known of a case and gives the
// Markdown of one document.
//
// Whatever a template takes from a case is escaped: a value is plain text on one
// line to package markup, wherever it stands, so that an employer called
// "A*B*C" cannot turn half a report italic and "::: table" cannot open one. What
// is meant to be Markdown says so: {{prose .Text}} keeps the paragraphs and lists
// of free text, {{raw .Text}} lets everything through.
//
// A value that is not there (no date, no number, nil) cannot be printed, and is
// false to if, with, and, or, not. Templates cannot reach the clock, the
// environment, the network, files or chance, and cannot run away: the length of
// a document, the number of steps and the size of what functions make are
// bounded, and templates do not call themselves.
//
// The same template and data give the same bytes.
package merge

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"
)

// A Set holds templates that share their partials. It does not change after
// Parse and may be used by several goroutines at once.
type Set struct {
	all   *template.Template
	names []string
}

// Parse reads the templates of fsys: each file NAME.md is a template NAME, each
// partials/NAME.md is a part that {{template "NAME" .}} puts in. All that is
// wrong is said at once.
func Parse(fsys fs.FS) (*Set, error) {
	b := builder{
		all:   template.New("").Option("missingkey=error").Funcs(functions()),
		from:  map[string]string{},
		calls: map[string][]call{},
	}
	s := &Set{all: b.all}
	for _, pattern := range []string{"*.md", "partials/*.md"} {
		files, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			b.file(fsys, file)
			if path.Dir(file) == "." {
				s.names = append(s.names, strings.TrimSuffix(file, ".md"))
			}
		}
	}
	b.checkCalls()
	if len(b.errs) > 0 {
		return nil, errors.Join(b.errs...)
	}
	slices.Sort(s.names)
	return s, nil
}

// Names gives the templates, sorted, without the partials.
func (s *Set) Names() []string { return slices.Clone(s.names) }

// Merge fills the named template with data. An [Error] says where it went wrong.
func (s *Set) Merge(name string, data any) ([]byte, error) {
	if !slices.Contains(s.names, name) {
		return nil, fmt.Errorf("er is geen sjabloon %q; wel: %s", name, strings.Join(s.names, ", "))
	}
	p := page{text: make([]byte, 0, 32<<10)}
	if err := s.all.ExecuteTemplate(&p, name, data); err != nil {
		return nil, located(name+".md", err)
	}
	return p.text, nil
}

// A builder collects templates from files.
type builder struct {
	all   *template.Template
	from  map[string]string // the file in which a template stands
	calls map[string][]call
	errs  []error
}

// file adds the templates of a file: itself and what it defines.
func (b *builder) file(fsys fs.FS, file string) {
	src, err := fs.ReadFile(fsys, file)
	if err != nil {
		b.errs = append(b.errs, err)
		return
	}
	own, err := template.New(file).Funcs(functions()).Parse(string(src))
	if err != nil {
		b.errs = append(b.errs, unparsed(file, err))
		return
	}
	templates := slices.DeleteFunc(own.Templates(), func(t *template.Template) bool { return t.Tree == nil })
	slices.SortFunc(templates, func(a, b *template.Template) int { return strings.Compare(a.Name(), b.Name()) })
	for _, t := range templates {
		name := t.Name()
		if name == file {
			name = strings.TrimSuffix(path.Base(file), ".md")
		}
		if other, ok := b.from[name]; ok {
			b.errs = append(b.errs, Error{Template: file, Reason: fmt.Sprintf("het sjabloon %q bestaat al, in %s; kies een andere naam", name, other)})
			continue
		}
		b.from[name] = file
		b.add(name, t.Tree)
	}
}

// add makes a tree safe and adds it.
func (b *builder) add(name string, tree *parse.Tree) {
	r := rewriter{tree: tree}
	tree.Root.Nodes = slices.Insert(tree.Root.Nodes, 0, step(tree.Root.Pos))
	r.list(tree.Root)
	b.calls[name] = r.calls
	if _, err := b.all.AddParseTree(name, tree); err != nil {
		b.errs = append(b.errs, unparsed(tree.ParseName, err))
	}
}
