package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/layout"
	"spoor2/reports/manifest"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"
	"spoor2/templates"
)

// A house is how an agency wants its reports: a folder with files in the place
// of ours.
type house struct {
	dir      string
	renderer choice

	sums []manifest.File // of the files that press read
}

func (h *house) bind(f *pflag.FlagSet) {
	f.StringVar(&h.dir, "templates", "", "`MAP` met eigen sjablonen, lettertype, logo.png of logo.jpg\nen style.json; wat er niet in staat, is van het huis")
}

// bindRenderer binds how pages are drawn, where one may choose: verify takes that
// from the list, and other verbs have one way.
func (h *house) bindRenderer(f *pflag.FlagSet) {
	h.renderer = choice{word: "maroto", of: []string{"maroto", "stock"}}
	f.Var(&h.renderer, "renderer", "`WOORD` maroto, of stock: door maroto zelf getekend, zonder\ntoegankelijkheid")
}

// press prepares the press of a house. What of the folder is not used is told.
func (d *spoor2) press(h *house) (*reports.Press, error) {
	var files fs.FS = templates.FS
	var style layout.Style
	if h.dir != "" {
		root, err := os.OpenRoot(h.dir)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, usage("noem een map met sjablonen, of laat --templates weg", "--templates: de map %s bestaat niet", h.dir)
		}
		if err != nil {
			return nil, err
		}
		defer root.Close()
		own := overlay{root.FS(), templates.FS}
		if style, err = d.style(h.dir, own.top); err != nil {
			return nil, err
		}
		d.unused(h.dir, own.top)
		files = own
	}
	press, err := reports.NewPress(files)
	if err != nil {
		return nil, err
	}
	if h.sums, err = sumsOf(files); err != nil {
		return nil, err
	}
	press.Style = style
	press.Stock = h.renderer.word == "stock"
	return press, nil
}

// sumsOf are the hashes of the files of a house.
func sumsOf(files fs.FS) ([]manifest.File, error) {
	var sums []manifest.File
	for _, pattern := range []string{"*.md", "partials/*.md", "fonts/*.ttf", "logo.png", "logo.jpg", "style.json"} {
		names, err := fs.Glob(files, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			data, err := fs.ReadFile(files, name)
			if err != nil {
				return nil, err
			}
			sums = append(sums, manifest.File{Name: name, SHA256: manifest.Sum(data)})
		}
	}
	return sums, nil
}

// style reads the logo and the accent of a house.
func (d *spoor2) style(dir string, files fs.FS) (layout.Style, error) {
	accent, err := accentOf(files)
	if err != nil {
		return layout.Style{}, fmt.Errorf("%s/style.json: %w", dir, err)
	}
	style := layout.Style{Accent: accent}
	if err := style.Check(); err != nil {
		fmt.Fprintf(d.err, "let op: %s/style.json: %v; de kleur van het huis blijft staan\n", dir, err)
		style.Accent = paper.Color{}
	}
	for _, name := range []string{"logo.png", "logo.jpg"} {
		data, err := fs.ReadFile(files, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			style.Logo, err = pdf.Look(data)
		}
		if err != nil {
			return style, fmt.Errorf("%s/%s: %w", dir, name, err)
		}
		break
	}
	return style, nil
}

// accentOf reads style.json: {"accent": "#14505F"}.
func accentOf(files fs.FS) (c paper.Color, err error) {
	data, err := fs.ReadFile(files, "style.json")
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	var found map[string]string
	if err := json.Unmarshal(data, &found); err != nil {
		return c, errors.New(`verwacht wordt {"accent": "#14505F"}`)
	}
	for key := range found {
		if key != "accent" {
			return c, fmt.Errorf(`onbekende sleutel %q; hier kan alleen "accent" staan`, key)
		}
	}
	accent := found["accent"]
	digits, ok := strings.CutPrefix(accent, "#")
	n, err := strconv.ParseUint(digits, 16, 24)
	if !ok || err != nil || len(digits) != 6 {
		return c, fmt.Errorf(`%q is geen kleur; schrijf bijvoorbeeld "#14505F"`, accent)
	}
	return paper.Color{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n)}, nil
}

// unused tells of templates and pictures that replace nothing: a name that was
// mistyped would otherwise be lost in silence.
func (d *spoor2) unused(dir string, files fs.FS) {
	known := []string{"logo.png", "logo.jpg", "style.json"}
	for _, pattern := range []string{"*.md", "fonts/*.ttf"} {
		ours, _ := fs.Glob(templates.FS, pattern)
		known = append(known, ours...)
	}
	for _, pattern := range []string{"*", "fonts/*"} {
		found, _ := fs.Glob(files, pattern)
		for _, name := range found {
			if slices.Contains(known, name) || !slices.Contains([]string{".md", ".ttf", ".otf", ".json", ".png", ".jpg", ".jpeg", ".svg"}, path.Ext(name)) || strings.HasPrefix(name, "README") {
				continue
			}
			fmt.Fprintf(d.err, "let op: %s/%s wordt niet gebruikt\n", dir, name)
			if near := casefile.Nearest(name, known); near != "" {
				fmt.Fprintf(d.err, "  → bedoelt u %s?\n", near)
			}
		}
	}
}
