-- Drives Neovim's built-in client like a person would, and writes what came of it to the file $KALINT_RESULT as JSON.
-- Each step waits for what it needs; a step that fails is named in the result, and the next ones still run.
local result = { steps = {}, failures = {} }
local PATIENCE = 10000 -- milliseconds

local function step(name, run)
  local ok, value = pcall(run)
  if ok then
    result.steps[name] = value
  else
    table.insert(result.failures, name .. ': ' .. tostring(value))
  end
end

local function wait_for(what, condition)
  if not vim.wait(PATIENCE, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function client()
  local _, first = next(vim.lsp.buf_get_clients(0))
  return first
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, PATIENCE)
  local _, answer = next(answers or {})
  if answer == nil then
    error('no answer to ' .. method)
  end
  if answer.err ~= nil or answer.error ~= nil then
    error(vim.inspect(answer.err or answer.error))
  end
  return answer.result
end

-- Puts the cursor at the first place of a text and returns the position as the protocol has it.
local function cursor_at(text)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. text, 'c') == 0 then
    error('the buffer does not hold ' .. text)
  end
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function diagnostics()
  return vim.tbl_map(function(one)
    return { code = one.code, line = one.lnum + 1, message = one.message, severity = one.severity }
  end, vim.diagnostic.get(0))
end

local function has_code(code)
  return function()
    for _, one in ipairs(diagnostics()) do
      if one.code == code then
        return true
      end
    end
    return false
  end
end

local function line_of(text)
  cursor_at(text)
  return vim.api.nvim_win_get_cursor(0)[1]
end

vim.cmd('edit ' .. vim.env.KALINT_FOLDER .. '/lb01/keepalived.conf')

step('attached', function()
  wait_for('the client', function()
    return client() ~= nil and client().initialized ~= false
  end)
  return { name = client().name, filetype = vim.bo.filetype }
end)

step('diagnostics', function()
  wait_for('vrid-mismatch', has_code('vrid-mismatch'))
  return diagnostics()
end)

step('hover', function()
  return request('textDocument/hover', cursor_at('priority'))
end)

step('definition', function()
  local params = cursor_at('chk_web')
  -- The entry of track_script stands below the include that defines the script.
  local answer = request('textDocument/definition', params)
  local places = vim.tbl_islist(answer) and answer or { answer }
  return vim.tbl_map(function(one)
    return { uri = one.uri or one.targetUri, line = (one.range or one.targetSelectionRange).start.line + 1 }
  end, places)
end)

step('references', function()
  local params = cursor_at('chk_web')
  params.context = { includeDeclaration = true }
  return #request('textDocument/references', params)
end)

step('symbols', function()
  return vim.tbl_map(function(one)
    return one.name
  end, request('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }))
end)

step('completion', function()
  local at = line_of('priority')
  vim.api.nvim_buf_set_lines(0, at, at, false, { '    adv' })
  vim.api.nvim_win_set_cursor(0, { at + 1, 7 })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  params.position.character = 7
  local answer = request('textDocument/completion', params)
  local labels = vim.tbl_map(function(one)
    return one.label
  end, answer.items or answer)
  vim.api.nvim_buf_set_lines(0, at, at + 1, false, {})
  return labels
end)

step('typing', function()
  local at = line_of('priority')
  local before = lines()[at]
  vim.api.nvim_buf_set_lines(0, at - 1, at, false, { '    priority 300' })
  wait_for('value-out-of-range', has_code('value-out-of-range'))
  vim.api.nvim_buf_set_lines(0, at - 1, at, false, { before })
  wait_for('the finding to go', function()
    return not has_code('value-out-of-range')()
  end)
  return true
end)

step('quick fix', function()
  local at = line_of('nb_get_retry')
  wait_for('deprecated-keyword', has_code('deprecated-keyword'))
  local line = vim.diagnostic.get(0, { lnum = at - 1 })
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = {
    diagnostics = vim.tbl_map(function(one)
      return one.user_data.lsp and vim.tbl_extend('force', one.user_data.lsp, {
        range = {
          start = { line = one.lnum, character = one.col },
          ['end'] = { line = one.end_lnum, character = one.end_col },
        },
        message = one.message,
      }) or nil
    end, line),
  }
  for _, action in ipairs(request('textDocument/codeAction', params)) do
    if action.kind == 'quickfix' and action.title:find('retry') and not action.title:find('Disable') then
      if action.edit == nil then
        action = request('codeAction/resolve', action)
      end
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      return { title = action.title, line = lines()[at] }
    end
  end
  error('no fix is offered')
end)

step('rename', function()
  cursor_at('chk_web')
  vim.lsp.buf.rename('chk_site')
  wait_for('the new name', function()
    return vim.fn.search('chk_site', 'nw') ~= 0
  end)
  local included = vim.fn.bufnr(vim.env.KALINT_FOLDER .. '/lb01/scripts.conf')
  return { here = lines(), included = vim.api.nvim_buf_get_lines(included, 0, -1, false) }
end)

step('format', function()
  local at = line_of('virtual_router_id')
  vim.api.nvim_buf_set_lines(0, at - 1, at, false, { 'virtual_router_id     51' })
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = PATIENCE })
  else
    vim.lsp.buf.formatting_sync(nil, PATIENCE)
  end
  return lines()[at]
end)

step('broken text', function()
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'vrrp_instance VI_1 {', '    notify "', '}}}' })
  wait_for('a finding in the broken text', has_code('unterminated-quote'))
  return { alive = not client().is_stopped(), hover = request('textDocument/hover', cursor_at('notify')) ~= nil }
end)

local file = assert(io.open(vim.env.KALINT_RESULT, 'w'))
file:write(vim.json and vim.json.encode(result) or vim.fn.json_encode(result))
file:close()
vim.cmd('qa!')
