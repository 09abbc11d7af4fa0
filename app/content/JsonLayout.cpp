#include "content/JsonLayout.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

namespace rekindle::content {

using OrderedJson = nlohmann::ordered_json;

namespace {

constexpr std::size_t longestLine = 100;  // characters of a list of numbers or an object that stays on one line

// A value in a text: where it stands, and what it holds.
struct Node {
    std::string_view text;
    OrderedJson value;
    std::vector<std::string> names;  // of an object's members
    std::vector<Node> children;
};

// Reads text that is known to be JSON.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    Node read() {
        skipSpace();
        const std::size_t begin = at_;
        Node node;
        if (text_[at_] == '{' || text_[at_] == '[')
            readChildren(node, text_[at_] == '{');
        else
            skipScalar();
        node.text = text_.substr(begin, at_ - begin);
        node.value = OrderedJson::parse(node.text);
        return node;
    }

  private:
    void skipSpace() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
    }
    void skipString() {
        for (++at_; text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\') ++at_;
        ++at_;
    }
    void skipScalar() {
        if (text_[at_] == '"') return skipString();
        while (at_ < text_.size() && std::string_view(",]} \t\r\n").find(text_[at_]) == std::string_view::npos) ++at_;
    }
    void readChildren(Node& node, bool object) {
        ++at_;
        for (skipSpace(); text_[at_] != '}' && text_[at_] != ']'; skipSpace()) {
            if (text_[at_] == ',') ++at_;
            skipSpace();
            if (object) node.names.push_back(readName());
            node.children.push_back(read());
        }
        ++at_;
    }
    std::string readName() {
        const std::size_t begin = at_;
        skipString();
        const std::string name = OrderedJson::parse(text_.substr(begin, at_ - begin)).get<std::string>();
        skipSpace();
        ++at_;  // the colon
        return name;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

bool same(const OrderedJson& a, const OrderedJson& b);

bool haveSameMembers(const OrderedJson& a, const OrderedJson& b) {
    if (a.size() != b.size()) return false;
    for (const auto& member : a.items())
        if (!b.contains(member.key()) || !same(member.value(), b[member.key()])) return false;
    return true;
}

bool same(const OrderedJson& a, const OrderedJson& b) {
    if (a.is_number() && b.is_number()) return a.get<float>() == b.get<float>();
    if (a.is_object() && b.is_object()) return haveSameMembers(a, b);
    if (a.is_array() && b.is_array()) return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
    return a == b;
}

const OrderedJson* idOf(const OrderedJson& value) {
    return value.is_object() && value.contains("id") ? &value["id"] : nullptr;
}

// Which of a list's entries each of the new ones was; null: none.
std::vector<const Node*> entriesBefore(const OrderedJson& list, const Node& before) {
    std::vector<const Node*> found(list.size());
    std::vector<bool> taken(before.children.size());
    const auto take = [&](std::size_t i, const auto& fits) {
        for (std::size_t c = 0; c < taken.size() && !found[i]; ++c)
            if (!taken[c] && fits(c)) found[i] = &before.children[c], taken[c] = true;
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        const OrderedJson* id = idOf(list[i]);
        take(i, [&](std::size_t c) {
            const OrderedJson* other = idOf(before.children[c].value);
            return id ? other && *other == *id : same(list[i], before.children[c].value);
        });
    }
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!idOf(list[i])) take(i, [&](std::size_t c) { return c == i; });
    return found;
}

// The order of an object's members: as it was, and new ones behind those that they follow in `value`.
std::vector<std::string> orderOf(const OrderedJson& value, const Node* before) {
    std::vector<std::string> order;
    if (before)
        for (const std::string& name : before->names)
            if (value.contains(name)) order.push_back(name);
    std::string last;
    for (const auto& member : value.items()) {
        if (std::ranges::find(order, member.key()) == order.end()) {
            const auto after = std::ranges::find(order, last);
            order.insert(after == order.end() ? order.begin() : after + 1, member.key());
        }
        last = member.key();
    }
    return order;
}

bool isLine(std::string_view text) {
    return text.find('\n') == text.npos;
}

bool inOrder(const std::vector<const Node*>& entries, const Node& before) {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i] != &before.children[i]) return false;
    return true;
}

class Writer {
  public:
    explicit Writer(std::size_t step) : step_(step) {}

    std::string text;

    void write(const OrderedJson& value, const Node* before, std::size_t depth) {
        if (before && same(value, before->value)) {
            text += before->text;
            return;
        }
        if (!value.is_structured() || value.empty())
            text += value.dump();
        else if (value.is_object())
            writeObject(value, before && before->value.is_object() ? before : nullptr, depth);
        else
            writeList(value, before && before->value.is_array() ? before : nullptr, depth);
    }

  private:
    // What was on one line stays so; new lists and objects of numbers alone come on one.
    static bool onOneLine(const OrderedJson& value, const Node* before) {
        if (before && !before->children.empty()) return isLine(before->text) && value.dump().size() < 2 * longestLine;
        const bool plain = std::all_of(value.begin(), value.end(), [](const OrderedJson& each) { return each.is_number(); });
        return plain && value.dump().size() < longestLine;
    }

    void begin(bool line, std::size_t depth, bool first) {
        if (!first) text += line ? ", " : ",";
        if (!line) text += "\n" + std::string(depth * step_, ' ');
    }
    void end(bool line, std::size_t depth) {
        if (!line) text += "\n" + std::string(depth * step_, ' ');
    }

    // Where the same members or entries follow each other as before, all between them stays.
    void writeInPlace(const Node& before, const std::vector<const OrderedJson*>& values, std::size_t depth) {
        const char* at = before.text.data();
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::string_view child = before.children[i].text;
            text.append(at, child.data());
            write(*values[i], &before.children[i], depth + 1);
            at = child.data() + child.size();
        }
        text.append(at, before.text.data() + before.text.size());
    }

    void writeObject(const OrderedJson& value, const Node* before, std::size_t depth) {
        if (before && before->names == orderOf(value, before)) {
            std::vector<const OrderedJson*> members;
            for (const std::string& name : before->names) members.push_back(&value[name]);
            return writeInPlace(*before, members, depth);
        }
        const bool line = onOneLine(value, before);
        text += '{';
        bool first = true;
        for (const std::string& name : orderOf(value, before)) {
            begin(line, depth + 1, std::exchange(first, false));
            text += OrderedJson(name).dump() + ": ";
            const Node* member = nullptr;
            if (before)
                for (std::size_t i = 0; i < before->names.size(); ++i)
                    if (before->names[i] == name) member = &before->children[i];
            write(value[name], member, depth + 1);
        }
        end(line, depth);
        text += '}';
    }

    void writeList(const OrderedJson& value, const Node* before, std::size_t depth) {
        const bool line = onOneLine(value, before);
        const std::vector<const Node*> entries = before ? entriesBefore(value, *before) : std::vector<const Node*>(value.size());
        if (before && entries.size() == before->children.size() && inOrder(entries, *before)) {
            std::vector<const OrderedJson*> all;
            for (const OrderedJson& entry : value) all.push_back(&entry);
            return writeInPlace(*before, all, depth);
        }
        text += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            begin(line, depth + 1, i == 0);
            write(value[i], entries[i], depth + 1);
        }
        end(line, depth);
        text += ']';
    }

    std::size_t step_;
};

// How far the first line within is set in.
std::size_t stepOf(std::string_view text) {
    const std::size_t line = text.find('\n');
    const std::size_t word = line == text.npos ? line : text.find_first_not_of(' ', line + 1);
    return word == text.npos || word == line + 1 ? 2 : word - line - 1;
}

}  // namespace

std::string laidOut(const OrderedJson& value, std::string_view before) {
    if (!OrderedJson::accept(before)) {
        Writer writer(2);
        writer.write(value, nullptr, 0);
        return writer.text + "\n";
    }
    const Node node = Scanner(before).read();
    const std::size_t begin = std::size_t(node.text.data() - before.data());
    Writer writer(stepOf(node.text));
    writer.write(value, &node, 0);
    return std::string(before.substr(0, begin)) + writer.text + std::string(before.substr(begin + node.text.size()));
}

}  // namespace rekindle::content
