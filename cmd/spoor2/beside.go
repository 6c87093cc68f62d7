package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"

	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// besides are the flags for the account in another form, with the file of each.
func (a *accounting) besides() [][2]string {
	return [][2]string{{"--junit", a.junit}, {"--overview", a.overview}}
}

// spare refuses, before any work is done, to write the account over what is read,
// over another account, or over a file that spoor2 did not make.
func (a *accounting) spare(files []string) error {
	taken := map[string]bool{absolute(filepath.Join(a.out, a.shard.FileName())): true}
	for _, b := range a.besides() {
		flag, name := b[0], b[1]
		if name == "" {
			continue
		}
		if taken[absolute(name)] {
			return usage("kies een andere naam", "generate: %s %s: dit bestand schrijft deze opdracht al", flag, name)
		}
		taken[absolute(name)] = true
		info, err := os.Stat(name)
		if err != nil {
			continue
		}
		if among(name, files) {
			return usage("kies een andere naam", "generate: %s %s wordt zelf gelezen en kan niet worden vervangen", flag, name)
		}
		if info.Mode().IsRegular() && !isAccount(name) {
			return usage("kies een andere naam, of zet het bestand weg",
				"generate: %s %s bestaat al, en is niet (meer) zoals spoor2 het maakte", flag, name)
		}
	}
	return nil
}

func absolute(name string) string {
	if full, err := filepath.Abs(name); err == nil {
		return full
	}
	return name
}

// mostProperties is how much of a file is looked at to know it, in bytes.
const mostProperties = 64 << 10

// isAccount reports whether a file is an account that generate wrote and nobody
// saved since.
func isAccount(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, mostProperties))
	if err != nil {
		return false
	}
	if bytes.Contains(head, []byte(`<testsuite name="spoor2`)) {
		return true
	}
	if properties := propertiesOf(f); properties != nil {
		return bytes.Contains(properties, []byte(overviewTitle)) && bytes.Contains(properties, []byte("lastModifiedBy>spoor2<"))
	}
	return false
}

// propertiesOf are those of a workbook; nil of what is none, or has none.
func propertiesOf(f *os.File) []byte {
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	book, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil
	}
	properties, err := book.Open("docProps/core.xml")
	if err != nil {
		return nil
	}
	defer properties.Close()
	text, err := io.ReadAll(io.LimitReader(properties, mostProperties))
	if err != nil {
		return nil
	}
	return text
}

// titleOf is the title of a workbook.
func titleOf(f *os.File) string {
	var properties struct {
		Title string `xml:"title"`
	}
	xml.Unmarshal(propertiesOf(f), &properties) // without any it has none
	return properties.Title
}

// beside writes the account in other forms, and tells of what cannot be kept: that
// does not take away what became of the cases.
func (a *accounting) beside(m *manifest.Manifest, tell func(name string, err error)) {
	if a.junit != "" {
		data, err := m.JUnit()
		if err == nil {
			err = create(a.junit, true, writes(data))
		}
		if err != nil {
			tell(a.junit, err)
		}
	}
	if a.overview != "" {
		var b bytes.Buffer
		err := casefile.WriteTable(&b, overviewTable(m))
		if err == nil {
			err = create(a.overview, true, writes(b.Bytes()))
		}
		if err != nil {
			tell(a.overview, err)
		}
	}
}
