package reports_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// unpacked is a file of ours as objects by number, each as it would stand in a
// text editor, so that a test can break it. Streams are inflated, but for fonts
// and pictures.
type unpacked map[int]*object

type object struct {
	dict string
	data string
	is   bool // a stream
}

// text is what a fault is looked for in.
func (o *object) text() string {
	if o.is {
		return o.dict + "\nstream\n" + o.data
	}
	return o.dict
}

func (o *object) set(text string) {
	if o.is {
		o.dict, o.data, _ = strings.Cut(text, "\nstream\n")
	} else {
		o.dict = text
	}
}

var streamHead = regexp.MustCompile(`(?s)(\d+) 0 obj\n<<([^\n]*?)/Length (\d+)>>\nstream\n`)

// trailer is the number under which unpacked keeps the trailer.
const trailer = 1 << 30

func unpack(t testing.TB, file []byte) unpacked {
	t.Helper()
	all := unpacked{}
	for {
		m := streamHead.FindSubmatchIndex(file)
		if m == nil {
			return all
		}
		n, _ := strconv.Atoi(string(file[m[2]:m[3]]))
		size, _ := strconv.Atoi(string(file[m[6]:m[7]]))
		dict, data := string(file[m[4]:m[5]]), file[m[1]:m[1]+size]
		file = file[m[1]+size:]
		plain, deflated := strings.CutSuffix(dict, "/Filter/FlateDecode")
		switch {
		case strings.HasPrefix(dict, "/Type/XRef"):
			all[trailer] = &object{dict: "<<" + dict[strings.Index(dict, "/Root"):strings.LastIndex(dict, "/Filter")] + ">>"}
		case strings.HasPrefix(dict, "/Type/ObjStm"):
			all.add(inflated(t, data), dict)
		case deflated && !strings.HasPrefix(dict, "/Length1"):
			all[n] = &object{dict: "<<" + plain + ">>", data: string(inflated(t, data)), is: true}
		default:
			all[n] = &object{dict: "<<" + dict + ">>", data: string(data), is: true}
		}
	}
}

// add takes the objects out of an object stream.
func (u unpacked) add(data []byte, dict string) {
	first, _ := strconv.Atoi(regexp.MustCompile(`/First (\d+)`).FindStringSubmatch(dict)[1])
	index := strings.Fields(string(data[:first]))
	for i := 0; i < len(index); i += 2 {
		n, _ := strconv.Atoi(index[i])
		from, _ := strconv.Atoi(index[i+1])
		to := len(data) - first
		if i+3 < len(index) {
			to, _ = strconv.Atoi(index[i+3])
		}
		u[n] = &object{dict: string(data[first+from : first+to])}
	}
}

func inflated(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

// numbers are in the order of the file; the trailer is the last.
func (u unpacked) numbers() []int { return slices.Sorted(maps.Keys(u)) }

// file writes the objects with a table of the old kind.
func (u unpacked) file() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	numbers := u.numbers()
	at := make([]int, numbers[len(numbers)-2]+1)
	for _, n := range numbers[:len(numbers)-1] {
		o := u[n]
		at[n] = b.Len()
		if o.is {
			fmt.Fprintf(&b, "%d 0 obj\n%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", n, strings.TrimSuffix(o.dict, ">>"), len(o.data), o.data)
		} else {
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o.dict)
		}
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n", len(at))
	for n, offset := range at {
		kind := "n"
		if u[n] == nil {
			kind = "f"
		}
		fmt.Fprintf(&b, "%010d 00000 %s \n", offset, kind)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d%s\nstartxref\n%d\n%%%%EOF\n", len(at), u[trailer].dict[2:], table)
	return b.Bytes()
}

// broken is the file after replacing, in the first object where it is found, what
// the pattern matches first.
func (u unpacked) broken(t testing.TB, pattern, by string) []byte {
	t.Helper()
	find := regexp.MustCompile(`(?s)` + pattern)
	for _, n := range u.numbers() {
		whole := u[n].text()
		m := find.FindStringSubmatchIndex(whole)
		if m == nil {
			continue
		}
		o := *u[n]
		o.set(whole[:m[0]] + string(find.ExpandString(nil, by, whole, m)) + whole[m[1]:])
		other := maps.Clone(u)
		other[n] = &o
		return other.file()
	}
	t.Fatalf("nothing in the file is like %s", pattern)
	return nil
}
