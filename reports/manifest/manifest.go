// Package manifest is the account of a run: what it read, with what it printed,
// what became of every case, and which documents lie in the folder. It holds no
// time of day and nothing of a case but its id, so that two runs over the same
// cases write the same bytes, and a back office may pass it on.
//
// Making documents and keeping them is for package batch.
package manifest

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Format is the version of the form of a manifest.
const Format = 1

// A Manifest accounts for one run, or for one share of it.
type Manifest struct {
	Format      int        `json:"format"`
	Tool        string     `json:"tool"`            // the program and its version
	Month       string     `json:"month,omitempty"` // "2026-11" of a run for what is due in a month
	Date        string     `json:"date"`            // of reports that have no date of their own
	Shard       string     `json:"shard,omitempty"` // "3/16"
	Interrupted bool       `json:"interrupted,omitempty"`
	Settings    Settings   `json:"settings"`
	House       []File     `json:"house"`  // templates, typefaces and style, by name
	Inputs      []File     `json:"inputs"` // by name
	Read        int        `json:"read"`   // cases in the inputs, those of other shards among them
	Totals      []Total    `json:"totals"`
	Cases       []Case     `json:"cases"`             // by id, those without at the end
	Earlier     []Document `json:"earlier,omitempty"` // in the folder from earlier runs, of what this run had no part in
}

// Settings are what was asked of a run that changes its documents.
type Settings struct {
	Report   string `json:"report,omitempty"` // only this kind
	Draft    bool   `json:"draft,omitempty"`
	Renderer string `json:"renderer"`
	NoSource bool   `json:"noSource,omitempty"`
	Time     string `json:"time,omitempty"` // of the files' metadata, when not the report's own date

	Norms map[string]int `json:"norms,omitempty"` // the limits of rules that are not those of the house, by key
}

// A File is known by its hash. A hash that is empty is of what could not be read.
type File struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// A Total is how many cases have a state, and how many documents in all.
type Total struct {
	State     State `json:"state"`
	Cases     int   `json:"cases"`
	Documents int   `json:"documents"`
}

// A Case is what became of one case.
type Case struct {
	ID        string     `json:"id,omitempty"`
	Place     string     `json:"place"` // where it stands: the file, and as much more as is known
	State     State      `json:"state"`
	Reason    string     `json:"reason,omitempty"` // Dutch
	Stray     bool       `json:"stray,omitempty"`  // no case, but rows that belong to none; not counted
	Documents []Document `json:"documents,omitempty"`
}

// A Document is what became of one report of a case.
type Document struct {
	File     string   `json:"file"` // below the folder, with slashes
	Report   string   `json:"report,omitempty"`
	Number   int      `json:"number,omitempty"`
	From     string   `json:"from,omitempty"`
	To       string   `json:"to,omitempty"`
	Date     string   `json:"date,omitempty"`
	Due      string   `json:"due,omitempty"`
	Overdue  bool     `json:"overdue,omitempty"`
	Status   string   `json:"status,omitempty"` // Dutch: what the paper says it is
	State    State    `json:"state"`
	Reason   string   `json:"reason,omitempty"` // Dutch: of the state, and of what was made why it is due
	Why      string   `json:"why,omitempty"`    // Dutch: why it is due, when Reason is another
	Missing  []string `json:"missing,omitempty"`
	Findings []string `json:"findings,omitempty"`
	Pages    int      `json:"pages,omitempty"`
	SHA256   string   `json:"sha256,omitempty"` // of what was made, also when the file was edited since
	Found    string   `json:"found,omitempty"`  // hash of the file that lies there instead, when it was edited
	Source   string   `json:"source,omitempty"` // hash of what of the case the report is made from
}

// Label is the id of the case, or of one that has none its place.
func (c *Case) Label() string { return cmp.Or(c.ID, c.Place) }

// Before is the document as a later run lists it that has no part in it, when the
// file in the folder has the hash that was found.
func (d Document) Before(found string) Document {
	d.State, d.Reason, d.Why, d.Due, d.Overdue, d.Found = Made, "", "", "", false, ""
	if found != d.SHA256 {
		d.State, d.Reason, d.Found = Edited, "het bestand is na het maken gewijzigd of ondertekend", found
	}
	return d
}

// Documents are all that the manifest names: those of earlier runs, and then those
// of the cases.
func (m *Manifest) Documents() []Document {
	all := slices.Clone(m.Earlier)
	for _, c := range m.Cases {
		all = append(all, c.Documents...)
	}
	return all
}

// Sort puts all in the order in which a manifest is written.
func (m *Manifest) Sort() {
	byName := func(a, b File) int { return cmp.Compare(a.Name, b.Name) }
	slices.SortFunc(m.House, byName)
	slices.SortFunc(m.Inputs, byName)
	slices.SortStableFunc(m.Cases, func(a, b Case) int {
		return cmp.Or(compareBool(a.ID == "", b.ID == ""), cmp.Compare(strings.ToLower(a.ID), strings.ToLower(b.ID)), cmp.Compare(a.Place, b.Place))
	})
	slices.SortFunc(m.Earlier, func(a, b Document) int { return cmp.Compare(a.File, b.File) })
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// Encode sorts and counts, and gives the bytes of the file.
func (m *Manifest) Encode() ([]byte, error) {
	m.Format = Format
	m.Sort()
	m.House, m.Inputs, m.Cases = append([]File{}, m.House...), append([]File{}, m.Inputs...), append([]Case{}, m.Cases...)
	m.Totals = m.Count()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(m)
	return b.Bytes(), err
}

// Count gives the totals of the cases: of the states that occur, from light to
// grave.
func (m *Manifest) Count() []Total {
	totals := []Total{}
	for _, s := range States {
		t := Total{State: s}
		for _, c := range m.Cases {
			if c.State == s && !c.Stray {
				t.Cases++
			}
			for _, d := range c.Documents {
				if d.State == s {
					t.Documents++
				}
			}
		}
		if t.Cases+t.Documents > 0 {
			totals = append(totals, t)
		}
	}
	return totals
}

// Decode reads what Encode wrote.
func Decode(data []byte) (*Manifest, error) {
	m := new(Manifest)
	if err := json.Unmarshal(data, m); err != nil || m.Format == 0 {
		return nil, fmt.Errorf("dit is geen lijst van spoor2 (manifest), of een beschadigde")
	}
	if m.Format > Format {
		return nil, fmt.Errorf("deze lijst is van een nieuwer programma (vorm %d); dit kent tot en met vorm %d", m.Format, Format)
	}
	return m, nil
}

// Stamp is a hash of all that changes documents and is the same for every case.
func (m *Manifest) Stamp() string {
	settings := m.Settings
	settings.Report = ""
	house := slices.Clone(m.House)
	slices.SortFunc(house, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	data, err := json.Marshal([]any{m.Tool, settings, house})
	if err != nil {
		panic(err) // strings and bools
	}
	return Sum(data)
}

// Sum is the hash by which a manifest knows bytes: SHA-256 in hexadecimal.
func Sum(data []byte) string {
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%x", sum)
}
