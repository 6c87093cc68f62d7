package batch

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
	"spoor2/templates"
)

// november is what is due of the caseload in a month, printed once for all tests.
func november(t *testing.T) []Result {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/ok/caseload.json")
	if err != nil {
		t.Fatal(err)
	}
	// One that cannot be read, and one that is there twice.
	data = bytes.Replace(data, []byte(`"id": "2026-0103"`), []byte(`"id": "../2026-0103"`), 1)
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	twice := func(yield func(*casefile.Entry, error) bool) {
		for _, name := range []string{"een.json", "twee.json"} {
			for e, err := range casefile.Read(name, bytes.NewReader(data)) {
				if name == "twee.json" && (e == nil || e.Case.Case.ID != "2026-0106") {
					continue
				}
				if !yield(e, err) {
					return
				}
			}
		}
	}
	p := Printer{Press: press, Workers: 2, Pick: func(c *cases.Case) (wanted []Wanted, why string) {
		due, why := facts.DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, facts.Norms{})
		for _, d := range due {
			wanted = append(wanted, Wanted{d.Report(c, on, false), &d})
		}
		return wanted, why
	}}
	var all []Result
	if err := p.Run(t.Context(), Unique(twice), func(r Result) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

// older are results as another version of the program gave them.
func older(all []Result, version string) []Result {
	out := slices.Clone(all)
	for i := range out {
		if d := out[i].Document; d != nil {
			document := *d
			document.PDF = append([]byte(version), d.PDF...)
			out[i].Document = &document
		}
	}
	return out
}

// kept keeps results on a disk and gives the keeper, with the first error.
func kept(d Folder, tool string, all []Result, set func(*Keeper)) (*Keeper, error) {
	k := &Keeper{Folder: d, Name: "manifest.json", About: &manifest.Manifest{Tool: tool, Month: "2026-11", Date: "2026-11-30"}, group: 2, inline: true}
	if set != nil {
		set(k)
	}
	if err := k.Look(); err != nil {
		return k, err
	}
	if err := k.Begin(); err != nil {
		return k, err
	}
	var taken error
	for _, r := range all {
		if r.State() == manifest.Made && k.Have(&r) {
			r.Document = nil
		}
		if taken = k.Take(r); taken != nil {
			break
		}
	}
	if err := errors.Join(taken, k.Finish()); err != nil {
		k.About.Interrupted = true
		return k, errors.Join(err, k.Close())
	}
	return k, k.Close()
}

func TestManifestOfTheMonth(t *testing.T) {
	d := newDisk()
	var told []string
	k, err := kept(d, "spoor2 v1", november(t), func(k *Keeper) {
		k.Names = map[string]string{"een.json": "../een.json", "twee.json": "../twee.json"}
		k.Tell = func(o Outcome) { told = append(told, string(o.State)) }
	})
	if err != nil {
		t.Fatal(err)
	}
	var text []string
	for line := range bytes.Lines(d.files["manifest.json"].data) {
		if !bytes.Contains(line, []byte(`"sha256"`)) && !bytes.Contains(line, []byte(`"source"`)) && !bytes.Contains(line, []byte(`"pages"`)) {
			text = append(text, string(line))
		}
	}
	golden.Check(t, "batch/manifest.json", []byte(strings.Join(text, "")))
	golden.Check(t, "batch/table.txt", []byte(k.Tally.Table("gemaakt")))
	if k.Tally.Cases() != 13 || len(told) != 13 {
		t.Errorf("%d cases were counted and %d told, of 13", k.Tally.Cases(), len(told))
	}
	for name := range d.files {
		if name != "manifest.json" && !strings.HasSuffix(name, ".pdf") {
			t.Errorf("%s is left in the folder", name)
		}
	}
}

// TestSecondRun does what is done to a folder between two runs.
func TestSecondRun(t *testing.T) {
	all := november(t)
	const plan = "2026-0106/2026-0106-trajectplan.pdf"
	tests := []struct {
		name  string
		do    func(d *disk)
		tool  string
		set   func(*Keeper)
		table string // state of the plan, and of all made
	}{
		{"nothing", func(d *disk) {}, "v1", nil, "unchanged 3"},
		{"nothing, trusted", func(d *disk) {}, "v1", func(k *Keeper) { k.Trust = true }, "unchanged 3"},
		{"a newer program that makes the same", func(d *disk) {}, "v2", func(k *Keeper) { k.Trust = true }, "unchanged 3"},
		{"removed", func(d *disk) { delete(d.files, plan) }, "v1", nil, "made 3"},
		{"signed", func(d *disk) { d.files[plan].data = []byte("signed") }, "v1", nil, "edited 2"},
		{"signed, trusted", func(d *disk) { d.files[plan].data = []byte("signed") }, "v1", func(k *Keeper) { k.Trust = true }, "edited 2"},
		{"signed, forced", func(d *disk) { d.files[plan].data = []byte("signed") }, "v1", func(k *Keeper) { k.Force = true }, "made 3"},
		{"the manifest removed", func(d *disk) { delete(d.files, "manifest.json") }, "v1", nil, "unchanged 3"},
		{"the manifest removed, and signed", func(d *disk) { delete(d.files, "manifest.json"); d.files[plan].data = []byte("signed") }, "v1", nil, "edited 2"},
	}
	for _, test := range tests {
		d := newDisk()
		if _, err := kept(d, "v1", all, nil); err != nil {
			t.Fatal(err)
		}
		before := d.String()
		test.do(d)
		disturbed := d.files[plan]
		state := manifest.State("")
		k, err := kept(d, test.tool, all, func(k *Keeper) {
			if test.set != nil {
				test.set(k)
			}
			k.Tell = func(o Outcome) {
				if o.File == plan && o.Entry.File == "een.json" {
					state = o.State
				}
			}
		})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := fmt.Sprint(state, " ", k.Tally.Documents(manifest.Made, manifest.Unchanged)); got != test.table {
			t.Errorf("%s: got %s, want %s", test.name, got, test.table)
		}
		if state == manifest.Edited {
			if d.files[plan] != disturbed {
				t.Errorf("%s: the file was replaced", test.name)
			}
			if k, err = kept(d, test.tool, all, nil); err != nil || k.Tally.Documents(manifest.Edited) != 1 {
				t.Errorf("%s: it is forgotten in the third run (%v)", test.name, err)
			}
		} else if after := d.String(); test.tool == "v1" && after != before {
			t.Errorf("%s: the folder is not what it was", test.name)
		}
	}
}

// TestReportInPlaceIsRefusedWhenTheRulesDo changes of a case what none of its reports
// tells, and asks that a second run says of each what a first one would.
func TestReportInPlaceIsRefusedWhenTheRulesDo(t *testing.T) {
	data, err := os.ReadFile("../../fixtures/ok/devries.json")
	if err != nil {
		t.Fatal(err)
	}
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	run := func(d *disk, change func(*cases.Case)) *manifest.Manifest {
		k := &Keeper{Folder: d, Name: "manifest.json", About: &manifest.Manifest{Tool: "v1"}, Trust: true}
		if err := errors.Join(k.Look(), k.Begin()); err != nil {
			t.Fatal(err)
		}
		p := Printer{Press: press, Workers: 2, Have: k.Have, Pick: func(c *cases.Case) (wanted []Wanted, why string) {
			change(c)
			for _, r := range due(c) {
				wanted = append(wanted, Wanted{Report: r})
			}
			return wanted, ""
		}}
		var all []Result // the disk of the tests is not for workers and a keeper at once
		err := p.Run(t.Context(), casefile.Read("x.json", bytes.NewReader(data)), func(r Result) error { all = append(all, r); return nil })
		for _, r := range all {
			err = errors.Join(err, k.Take(r))
		}
		if err := errors.Join(err, k.Finish(), k.Close()); err != nil {
			t.Fatal(err)
		}
		return k.About
	}
	d := newDisk()
	if m := run(d, func(*cases.Case) {}); m.Cases[0].State != manifest.Made {
		t.Fatalf("the first run: %s", m.Cases[0].State)
	}
	sick := func(c *cases.Case) { c.Sickness.FirstDay = calendar.Of(2027, 3, 3) }
	again, afresh := run(d, sick), run(newDisk(), sick)
	for i, want := range afresh.Cases[0].Documents {
		got := again.Cases[0].Documents[i]
		if want.State != manifest.Refused || got.State != want.State || got.Reason != want.Reason {
			t.Errorf("%s is %s (%s), and without the folder %s (%s)", got.File, got.State, got.Reason, want.State, want.Reason)
		}
	}
}

func TestDocumentsOfEarlierRunsAreRemembered(t *testing.T) {
	all := november(t)
	d := newDisk()
	if _, err := kept(d, "v1", all, nil); err != nil {
		t.Fatal(err)
	}
	k, err := kept(d, "v2", all[len(all)-1:], nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(k.About.Earlier) != 3 {
		t.Errorf("%d documents are remembered, want 3", len(k.About.Earlier))
	}
	d.files["2026-0106/2026-0106-trajectplan.pdf"].data = []byte("signed")
	if k, err = kept(d, "v3", all, nil); err != nil || k.Tally.Documents(manifest.Edited) != 1 {
		t.Errorf("what was signed in between is not noticed (%v)", err)
	}
	if len(k.About.Earlier) != 0 {
		t.Errorf("%d documents are of an earlier run and of this one", len(k.About.Earlier))
	}
}

// TestEveryFaultLeavesATrueFolder fails each operation of a run in turn: that one
// alone (a full disk), that one and all after it (a kill), and so that what was
// not synced is lost too (the power). It begins in an empty folder, and in one
// with documents of an older version.
func TestEveryFaultLeavesATrueFolder(t *testing.T) {
	all := november(t)
	filled := newDisk()
	if _, err := kept(filled, "v0", older(all, "v0"), nil); err != nil {
		t.Fatal(err)
	}
	for name, begin := range map[string]*disk{"empty": newDisk(), "filled": filled} {
		want := begin.clone()
		if _, err := kept(want, "v1", all, nil); err != nil {
			t.Fatal(err)
		}
		whole := map[string]bool{}
		for _, d := range []*disk{begin, want} {
			for _, n := range d.files {
				whole[string(n.data)] = true
			}
		}
		for n := 1; n <= want.ops; n++ {
			for _, how := range []string{"fails", "kill", "power"} {
				d := begin.clone()
				d.failAt, d.onward = n, how != "fails"
				k, err := kept(d, "v1", all, nil)
				if how == "fails" && err == nil && k.Tally.Cases(manifest.Unsaved) == 0 && d.String() != want.String() {
					t.Errorf("%s, %s at %d: nobody heard of it", name, how, n)
				}
				if how == "power" {
					d.powerCut()
				}
				d = d.clone()
				if wrong := untrue(d, whole); wrong != "" {
					t.Errorf("%s, %s at %d: %s", name, how, n, wrong)
				}
				if k, err := kept(d.clone(), "v2", older(all, "v2"), nil); err != nil || k.Tally.Documents(manifest.Edited) > 0 {
					t.Errorf("%s, %s at %d: the next version takes what was made for what somebody edited (%v)", name, how, n, err)
				}
				if _, err := kept(d, "v1", all, nil); err != nil {
					t.Errorf("%s, %s at %d: the next run: %v", name, how, n, err)
				}
				if got := d.String(); got != want.String() {
					t.Errorf("%s, %s at %d: the next run leaves\n%.2000s\nwant\n%.2000s", name, how, n, names(d), names(want))
				}
			}
		}
		if want.ops < 30 {
			t.Errorf("%s: only %d operations were tried", name, want.ops)
		}
	}
}

// untrue says what is wrong with a folder: a document that is none of those that
// are whole, or a manifest that names what is not there.
func untrue(d *disk, whole map[string]bool) string {
	for name, n := range d.files {
		if path.Ext(name) == ".pdf" && !whole[string(n.data)] {
			return name + " is not whole"
		}
	}
	n := d.files["manifest.json"]
	if n == nil {
		return ""
	}
	m, err := manifest.Decode(n.data)
	if err != nil {
		return err.Error()
	}
	for _, c := range m.Cases {
		for _, r := range c.Documents {
			if f := d.files[r.File]; r.SHA256 != "" && (f == nil || manifest.Sum(f.data) != r.SHA256) {
				return "the manifest is not true of " + r.File
			}
		}
	}
	return ""
}

func names(d *disk) string {
	var b strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(d.String()), "\n") {
		name, data, _ := strings.Cut(line, " ")
		fmt.Fprintf(&b, "%s %d %.12s\n", name, len(data), manifest.Sum([]byte(data)))
	}
	if n := d.files["manifest.json"]; n != nil {
		b.Write(n.data)
	}
	return b.String()
}

func TestFolderThatTakesNothingEndsTheRun(t *testing.T) {
	all := november(t)
	d := newDisk()
	d.failAt, d.onward = 8, true
	_, err := kept(d, "v1", all, func(k *Keeper) { k.group = 32 })
	var full Full
	if !errors.As(err, &full) {
		t.Errorf("got %v, want Full", err)
	}
}
